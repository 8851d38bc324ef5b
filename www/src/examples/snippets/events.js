import 'rasid/analyzer';

document.addEventListener('rasid:analysis', ({ detail }) => console.log(detail.id, detail.analysis.stances.length));
document.addEventListener('rasid:error', ({ detail }) => console.error(detail.code, detail.message));
