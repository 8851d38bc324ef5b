const home = 'https://assets.example';
const frame = () => document.querySelector('#rasid');

addEventListener('message', ({ source, origin, data }) => {
  if (origin !== home || source !== frame().contentWindow) return;
  const send = (message) => source.postMessage({ version: 1, ...message }, home);
  switch (data.type) {
    case 'rasid:ready':
      send({ type: 'rasid:set-config', config: { threshold: 0.8, views: ['article', 'actors'] } });
      send({ type: 'rasid:set-text', id: 'lead', text: document.querySelector('article').innerText });
      break;
    case 'rasid:resize':
      frame().style.height = `${Math.min(data.height, innerHeight * 0.9)}px`;
      break;
    case 'rasid:analysis':
      console.log(data.id, data.analysis.stances.length);
      break;
    case 'rasid:error':
      console.error(data.code, data.message);
  }
});

// The frame greets once it is loaded. If that was before this script ran, it greets again.
frame()?.contentWindow.postMessage({ version: 1, type: 'rasid:hello' }, '*');
