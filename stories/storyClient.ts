export { scenarioClient as storyClient } from '../tests/setup/scenarioClient.js';
