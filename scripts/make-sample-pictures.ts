// Makes the pictures and ready ads of the sample issue. Run by hand; the results lie in the repository. In: optional names to
// make only some. Out: files under issues/2026-02-19/. Everything is drawn by formula: no outside material, no clock, no
// unseeded chance.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { basketball } from './sample-pictures/basketball.js';
import { clinic } from './sample-pictures/clinic.js';
import { concertPortrait } from './sample-pictures/concert-portrait.js';
import { dumplings } from './sample-pictures/dumplings.js';
import { gardenPlots } from './sample-pictures/garden-plots.js';
import { kitchen } from './sample-pictures/kitchen.js';
import { lanternFestival } from './sample-pictures/lantern-festival.js';
import { libraryClass } from './sample-pictures/library-class.js';
import { moonGarden } from './sample-pictures/moon-garden.js';
import { oldPhoto } from './sample-pictures/old-photo.js';
import { oldStreet } from './sample-pictures/old-street.js';
import { rentChart } from './sample-pictures/rent-chart.js';
import { snowHighway } from './sample-pictures/snow-highway.js';
import { sunriseRealty } from './sample-pictures/sunrise-realty.js';

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
