import { load } from 'rasid';

const rasid = await load();
const { entities, stances } = await rasid.analyze('أدانت فرنسا الغزو الروسي لأوكرانيا.');
const nameOf = (id) => entities.find((entity) => entity.id === id)?.name;
for (const { holder, target, stance, confidence } of stances) {
  if (confidence >= 0.7) console.log(nameOf(holder), stance, nameOf(target));
}
rasid.dispose();
