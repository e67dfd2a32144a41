import '@aim2balance/dashboard/styles.css';
import './host.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no element with the id "root".');
createRoot(element).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
