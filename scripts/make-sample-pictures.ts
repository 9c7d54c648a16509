// Makes the pictures and ready ads of the sample issue. Run by hand; the results lie in the repository. In: optional names to
// make only some. Out: files under issues/2026-02-19/. Everything is drawn by formula: no outside material, no clock, no
// unseeded chance.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { moonGarden, sunriseRealty } from './sample-pictures/artwork.js';
import { dumplings, kitchen } from './sample-pictures/food.js';
import { basketball, clinic, libraryClass, oldPhoto } from './sample-pictures/indoors.js';
import { concertPortrait, lanternFestival, snowHighway } from './sample-pictures/night.js';
import { rentChart } from './sample-pictures/rent-chart.js';
import { gardenPlots, oldStreet } from './sample-pictures/street.js';

const ISSUE = 'issues/2026-02-19';

const WORKS: ReadonlyMap<string, () => Promise<Uint8Array>> = new Map([
  ['pictures/old-street.jpg', oldStreet],
  ['pictures/garden-plots.jpg', gardenPlots],
  ['pictures/lantern-festival.jpg', lanternFestival],
  ['pictures/snow-highway.jpg', snowHighway],
  ['pictures/concert-portrait.jpg', concertPortrait],
  ['pictures/kitchen.jpg', kitchen],
  ['pictures/dumplings.jpg', dumplings],
  ['pictures/library-class.jpg', libraryClass],
  ['pictures/clinic.jpg', clinic],
  ['pictures/basketball.jpg', basketball],
  ['pictures/old-photo.jpg', oldPhoto],
  ['pictures/rent-chart.png', rentChart],
  ['ads/artwork/moon-garden.pdf', moonGarden],
  ['ads/artwork/sunrise-realty.jpg', sunriseRealty],
]);

for (const [name, make] of WORKS) {
  const wanted = process.argv.slice(2);
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const file = path.join(ISSUE, name);
  const bytes = await make();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`${file} ${Math.round(bytes.length / 1024)} KiB`);
}
