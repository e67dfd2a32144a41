import type { RangeText } from '@aim2balance/client';
import type { Dispatch } from 'react';
import { Select } from '../../components/Select.js';
import { visibleText } from '../../components/visible-text.js';
import { useCapability } from '../../hooks/useCapability.js';
import { useUsageBreakdown } from '../../hooks/useUsageBreakdown.js';
import { usage } from '../../messages/usage/index.js';
import { useMessages } from '../../messages/useMessages.js';
import type { LogAction, LogState } from '../../usage/log-state.js';

export interface LogFiltersProps {
  range: RangeText | undefined;
  state: LogState;
  dispatch: Dispatch<LogAction>;
}

const ALL = 'all';
/** A prefix tells a name from our own value, whatever the name is. */
const toValue = (name: string | null) => (name === null ? ALL : `=${name}`);
const toName = (value: string) => (value === ALL ? null : value.slice(1));

/** Filters by what the range holds; each only where the backend knows it. */
export function LogFilters({ range, state, dispatch }: LogFiltersProps) {
  const t = useMessages(usage);
  const by = range && { range };
  const canProvider = useCapability('usageLog', 'provider');
  const canProject = useCapability('usageLog', 'project');
  const canModel = useCapability('usageLog', 'model');
  const knowsModels = useCapability('usageBreakdown', 'by=model');
  const providers = useUsageBreakdown({ by: 'provider', enabled: canProvider, ...by });
  const projects = useUsageBreakdown({ by: 'project', enabled: canProject, ...by });
  const models = useUsageBreakdown({ by: 'model', enabled: canModel && knowsModels, ...by });
  const filters = [
    {
      by: 'provider',
      can: canProvider,
      all: t('allProviders'),
      label: t('provider'),
      names: providers.data?.map(({ providerName }) => providerName),
    },
    {
      by: 'project',
      can: canProject,
      all: t('allProjects'),
      label: t('project'),
      names: projects.data?.map(({ projectName }) => projectName ?? ''),
    },
    {
      by: 'model',
      can: canModel && knowsModels,
      all: t('allModels'),
      label: t('model'),
      names: models.data?.map(({ model }) => model),
    },
  ] as const;
  return filters.map(({ by: name, can, all, label, names = [] }) => {
    if (!can) return null;
    const chosen = state[name];
    const offered = [...new Set(chosen === null ? names : [...names, chosen])];
    return (
      <div key={name} className="w-40 grow">
        <Select
          fullWidth
          label={label}
          value={toValue(chosen)}
          options={[
            { value: ALL, label: all },
            ...offered.map((text) => ({
              value: toValue(text),
              label: name === 'project' && text === '' ? t('noProject') : visibleText(text),
            })),
          ]}
          onValueChange={(value) => dispatch({ type: 'filter', by: name, value: toName(value) })}
        />
      </div>
    );
  });
}
