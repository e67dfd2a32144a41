// Small corrections inside bundled dependencies. Each throws when its target is gone, so an update cannot lose one
// in silence; the versions are pinned for the same reason.
import { readFileSync } from 'node:fs';

function replaced(source, from, to) {
  if (!source.includes(from)) throw new Error(`The patch no longer fits, its target is gone: ${from}`);
  return source.replaceAll(from, to);
}

/** A part that the chart looks for among its children by its name, and that we never give it. */
function unusedPart(path) {
  const name = path.split('/').at(-1);
  return {
    file: new RegExp(`recharts/es6/${path}\\.js$`),
    apply(source) {
      replaced(source, `export var ${name} =`, '');
      return `export function ${name}() { return null; } ${name}.displayName = "${name}"; ${name}.defaultProps = {};`;
    },
  };
}

const patches = [
  {
    // It set `style` on every pie sector of the document, the host's own charts included; our CSS does it for ours.
    file: /@tremor\/react\/dist\/components\/chart-elements\/DonutChart\/DonutChart\.js$/,
    apply: (source) => replaced(source, 'document.querySelectorAll(".recharts-pie-sector")', 'null'),
  },
  {
    // It measured texts in a <span> below <body>, in the host's font, and left it there for good. Our drawings hold no
    // text: every size is the zero that it gives on a server.
    file: /recharts\/es6\/util\/DOMUtils\.js$/,
    apply: (source) => replaced(source, 'if (text === undefined || text === null || Global.isSsr) {', '{'),
  },
  {
    // The drawing is hidden from assistive technology (the figure speaks for it), so nothing in it may take the focus.
    file: /recharts\/es6\/polar\/Pie\.js$/,
    apply: (source) => replaced(source, 'rootTabIndex: 0', 'rootTabIndex: -1'),
  },
  // What our drawings never use of the chart library, and a bundler cannot leave out by itself:
  {
    // It sorts out classes that exclude one another; the drawings are given none that do (-7 kB gzipped).
    file: /@tremor\/react\/dist\/lib\/tremorTwMerge\.js$/,
    apply: (source) => {
      replaced(source, 'tremorTwMerge', '');
      return "export const tremorTwMerge = (...classes) => classes.flat(9).filter(Boolean).join(' ');";
    },
  },
  {
    // Scales are looked up by name, so all of them stay; ours are bands and lines, never time or colours.
    file: /victory-vendor\/es\/d3-scale\.js$/,
    apply: (source) =>
      replaced(source, 'export * from "d3-scale"', 'export { scaleBand, scaleLinear, scalePoint } from "d3-scale"'),
  },
  unusedPart('cartesian/Brush'),
  unusedPart('cartesian/ErrorBar'),
  unusedPart('cartesian/ReferenceArea'),
  unusedPart('cartesian/ReferenceDot'),
  unusedPart('cartesian/ReferenceLine'),
  unusedPart('component/Legend'),
  unusedPart('shape/Trapezoid'),
];

/** @returns {import('esbuild').Plugin} */
export function tremorPatches() {
  return {
    name: 'a2b-tremor-patches',
    setup(build) {
      const applied = new Set();
      for (const { file, apply } of patches) {
        build.onLoad({ filter: file }, ({ path }) => {
          applied.add(file);
          return { contents: apply(readFileSync(path, 'utf8')), loader: 'js' };
        });
      }
      build.onEnd(() => {
        const missed = patches.filter(({ file }) => !applied.has(file));
        if (missed.length)
          throw new Error(`Patched files not met in the bundle: ${missed.map(({ file }) => file).join(', ')}`);
      });
    },
  };
}
