import { scenarioNames, scenarioNotes } from '@aim2balance/mocks';

/** Every scenario of the mocks and what it is about. */
export function ScenarioList() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col">What it is about</th>
        </tr>
      </thead>
      <tbody>
        {scenarioNames.map((name) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{scenarioNotes[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
