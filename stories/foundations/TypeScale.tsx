import './foundations.css';

const sizes = [
  { use: 'Balance', font: '600 36px/44px', sample: '12,345,678' },
  { use: 'Total', font: '600 24px/32px', sample: '€45.67' },
  { use: 'Page heading', font: '600 20px/28px', sample: 'Usage' },
  { use: 'Widget heading', font: '600 16px/24px', sample: 'Tokens by provider' },
  { use: 'Text', font: '400 14px/20px', sample: 'Your balance is low: 18% left.' },
  { use: 'Table', font: '400 13px/20px', sample: '15 Nov 2026, 10:24' },
  { use: 'Label', font: '400 12px/16px', sample: 'Input tokens' },
];

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
        {sizes.map(({ use, font, sample }) => (
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
