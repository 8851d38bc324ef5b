import 'rasid/analyzer';

const analyzer = document.querySelector('rasid-analyzer');
analyzer.watchList = 'name,type,country\nحركة الفجر الجديد,organization,JO\n';
analyzer.text = 'أدانت حركة الفجر الجديد الهجوم الروسي على كييف.';
analyzer.addEventListener('rasid:select', ({ detail }) => console.log(detail.kind));
