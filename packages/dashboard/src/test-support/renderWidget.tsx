import type { ScenarioName } from '@aim2balance/mocks';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { scenarioClient } from '../../../../tests/setup/scenarioClient.js';
import { DashboardProvider, type DashboardProviderProps } from '../DashboardProvider.js';

export interface WidgetRender extends Partial<Omit<DashboardProviderProps, 'children'>> {
  scenario?: ScenarioName;
}

/** Renders below a provider in English and Berlin, on a page as wide as its window. */
export function renderWidget(ui: ReactNode, { scenario = 'ok', ...props }: WidgetRender = {}) {
  const client = props.client ?? scenarioClient(scenario);
  const wrap = (children: ReactNode, changed: Partial<DashboardProviderProps> = {}) => (
    <DashboardProvider client={client} locale="en" timeZone="Europe/Berlin" colorScheme="light" {...props} {...changed}>
      {children}
    </DashboardProvider>
  );
  const result = render(wrap(ui));
  return {
    ...result,
    client,
    /** Renders anew, with other props of the provider. */
    change: (changed: Partial<DashboardProviderProps>) => result.rerender(wrap(ui, changed)),
    /** Renders something else below the same provider. */
    swap: (other: ReactNode) => result.rerender(wrap(other)),
  };
}
