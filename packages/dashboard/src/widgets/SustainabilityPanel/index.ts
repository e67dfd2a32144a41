export { SustainabilityPanel, type SustainabilityPanelProps } from './SustainabilityPanel.js';
