import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dashboardDist, needBuild } from './bundle.js';

/** The files of the custom elements, as they are published, below `/a2b/`. */
export function standaloneFiles(): [string, Buffer][] {
  needBuild();
  const folder = join(dashboardDist, 'standalone');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/a2b/${name}`, readFileSync(join(folder, name))]);
}
