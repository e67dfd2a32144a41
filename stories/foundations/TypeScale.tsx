import './foundations.css';
import { typeSizes } from './type-sizes.js';

/** The sizes of the widgets, each with what it is for. */
export function TypeScale() {
  return (
    <table className="fnd-table">
      <thead>
        <tr>
          <th scope="col">Use</th>
          <th scope="col">Weight, size, line</th>
          <th scope="col">Sample</th>
        </tr>
      </thead>
      <tbody>
        {typeSizes.map(({ use, font, sample }) => (
          <tr key={use}>
            <th scope="row">{use}</th>
            <td>{font}</td>
            <td style={{ font: `${font} ui-sans-serif, system-ui, sans-serif` }}>{sample}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
