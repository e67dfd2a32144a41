import { closest, type Eyes, eyes } from './color-difference.js';
import './foundations.css';
import { seriesTokens, type Theme, useTokens } from './tokens.js';

const required: Record<Eyes, number> = { 'all cones': 15, protanopia: 9, deuteranopia: 9, tritanopia: 9 };

/** How far the two closest colours of the charts are apart, for eyes with and without a deficiency. */
export function PaletteDistances({ theme }: { theme: Theme }) {
  const { probe, values } = useTokens(seriesTokens);
  const colors = seriesTokens.flatMap((name) => values[name] || []);
  return (
    <>
      <div ref={probe} className="a2b" data-a2b-theme={theme} hidden />
      <table className="fnd-table" style={{ background: values.bg, color: values['fg-strong'] }}>
        <caption>Closest pair of the {theme} palette, CIEDE2000</caption>
        <thead>
          <tr>
            <th scope="col">Eyes</th>
            <th scope="col">ΔE</th>
            <th scope="col">Required</th>
            <th scope="col">As seen</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(eyes) as Eyes[]).map((seenBy) => (
            <tr key={seenBy}>
              <th scope="row">{seenBy}</th>
              <td>{colors.length > 0 ? closest(colors, seenBy).toFixed(1) : '…'}</td>
              <td>≥ {required[seenBy]}</td>
              <td>
                <span className="fnd-strip">
                  {colors.map((color) => (
                    <span key={color} style={{ background: eyes[seenBy](color) }} />
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
