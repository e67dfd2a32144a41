/** What stands on a widget's page beside its stories and props. */
export interface WidgetNotes {
  /** What a reader sees. */
  shows: readonly string[];
  /** What the table of props does not say. */
  props?: string;
  /** Keys and what they do, beyond Tab and Enter on buttons. */
  keyboard?: readonly (readonly [keys: string, effect: string])[];
  /** How it is meant to be used. */
  good: readonly string[];
  /** How it is not. */
  bad: readonly string[];
}

const chartKeys = [
  ['Tab', 'to the chart, one stop; then to "Show as table"'],
  ['Arrow keys', 'the next or previous datum, which is read aloud'],
  ['Home, End', 'the first, the last datum'],
  ['Esc', 'closes the tooltip'],
] as const;

const pagedTable = [
  ['Tab', 'through filters, column headings, rows with details and the pages'],
  ['Enter, Space', 'on a column heading: sorts by it, then the other way round'],
] as const;

export const widgetNotes = {
  DashboardProvider: {
    shows: [
      'Nothing by itself: it gives the widgets below it their client, language, zone, theme and date range.',
      'Every widget needs one above it. It may stand anywhere, such as around the whole host.',
    ],
    good: [
      'Make the client once, outside of components: another client starts everything anew.',
      'Give `account`, or make a new client, when another user signs in: what was shown of the one before goes at once.',
    ],
    bad: [
      'Do not put a provider around each widget of a page: they would ask for everything twice and have a range each.',
      'Do not leave out `now` and `timeZone` where pages are rendered on a server: both sides would say different times.',
    ],
  },
  Dashboard: {
    shows: [
      'Everything, under one date range: the wallet and the totals first, then the trend, the shares, and the single requests.',
      'As one page, or as tabs where a host wants fewer things at once.',
    ],
    props:
      'Beside these it takes the props of WalletCard but `data` and `onViewHistory`, such as `onAddCredits`, and hands them to its wallet.',
    good: ['Give it the width of the page: from 960 px it stands in twelve columns, under 640 px in one.'],
    bad: ['Do not put two of them below one provider: the range and the URL would be shared.'],
  },
  WalletCard: {
    shows: [
      'The tokens that can be spent, their estimated value (and its value in a second currency), and what is left since the last top-up.',
      'Where known: credits held by calls in progress, the automatic refill, credits that expire, a payment on its way.',
      'Add Credits, and the way to the history.',
    ],
    good: [
      'Show it first: the reader came to see whether there is enough.',
      'Give `lowBalanceAt` in percent of the balance after the last top-up, and react to `onLowBalance`.',
    ],
    bad: [
      'Do not add a second balance of your own beside it: pending payments and held credits would disagree.',
      'Do not say that a payment has arrived before the history shows it.',
    ],
  },
  TopUpDialog: {
    shows: [
      'Amounts in EUR to choose from, an amount of one’s own within limits, and about how many tokens that gives.',
    ],
    keyboard: [
      ['Tab', 'stays within the dialog'],
      ['Arrow keys', 'between the amounts'],
      ['Esc', 'closes it; the focus goes back to where it was'],
    ],
    good: ['Let `onAddCredits` give the address of the payment page, or leave it out: then the backend is asked.'],
    bad: ['Do not open it by itself. A reader who runs low is told so, and decides.'],
  },
  TransactionHistory: {
    shows: [
      'What was paid, given, refunded and used, newest first; usage as one line a day.',
      'Type, status, signed tokens and amount, fees, and the receipt where there is one.',
    ],
    keyboard: pagedTable,
    good: ['Let it page by itself; it reads from the backend what it shows.'],
    bad: ['Do not add pending payments to a balance: they count once they are settled.'],
  },
  DateRangeFilter: {
    shows: ['The range of all widgets below the provider: named ones, and two days of one’s own, both included.'],
    keyboard: [['Arrow keys', 'through the ranges of the menu']],
    good: ['One is enough for a page. `urlState` of the provider keeps the range in the address.'],
    bad: [
      'Do not count days in the host: days begin at midnight in the provider’s `timeZone`, and one of them may have 23 hours.',
    ],
  },
  UsageBreakdown: {
    shows: ['The usage of a range as one block: totals, trend, shares of providers, projects and models, and the log.'],
    good: ['Use it where there is no room for a whole dashboard, such as a page of the settings.'],
    bad: ['Do not add another date range inside of it: one range holds for all of its parts.'],
  },
  UsageSummary: {
    shows: [
      'Tokens, cost, requests and the average cost of a request, each with its change against the period before.',
      'The parts of the cost one click away: list price, markup, fee, rate. They add up to the cent that is shown.',
      '"At least" where the price of some calls is not known.',
    ],
    good: ['Read the change as what it is: more usage is neither good nor bad, so it has no colour.'],
    bad: ['Do not compare a month that is still running with a whole one: the widget compares the same days.'],
  },
  ProviderBreakdownChart: {
    shows: ['The share of each provider in tokens or cost, with percentages that add up to exactly 100.'],
    keyboard: chartKeys,
    good: ['Keep it beside the projects: a provider has the same colour in both.'],
    bad: ['Do not use it for more than a handful of providers: the small ones are gathered as "Other".'],
  },
  ProjectBreakdownChart: {
    shows: [
      'The largest projects in tokens or cost, each cut into its providers where the backend knows them, and "Other".',
    ],
    keyboard: chartKeys,
    good: ['Set `limit` to the bars that fit; the rest is in the table behind "Show as table".'],
    bad: ['Do not hide calls without a project: they stand as "No project".'],
  },
  ModelBreakdownChart: {
    shows: ['The largest models in tokens or cost, in the colour of their provider.'],
    keyboard: chartKeys,
    good: ['Let it stand alone or leave it out: it is not there where the backend does not tell models.'],
    bad: ['Do not reserve room for it.'],
  },
  UsageTrendChart: {
    shows: [
      'Tokens or cost of every local day of the range: of every hour for the last 24 hours, of weeks or months in a long range.',
      'What is not over is striped, what is missing is hatched, and zero has no column: three different things.',
    ],
    keyboard: chartKeys,
    good: ['Give it the whole width: ninety days need it.'],
    bad: ['Do not read the last column as a fall: the day is not over.'],
  },
  UsageLogTable: {
    shows: [
      'Every request: date, project, model, input, output and total tokens, cost, and provider and duration where known.',
      'Sorted, filtered and paged by the backend; saved as CSV over the whole range.',
    ],
    keyboard: pagedTable,
    good: ['Use `urlState` so that a page of the log can be linked to.'],
    bad: ['Do not load all rows to sort them in the page: there may be millions.'],
  },
  SustainabilityPanel: {
    shows: [
      'Estimated CO2e, electricity and water of the range, each with its range, at most three comparisons, by model and over time.',
      'Apart from them, and never netted: what the fee funds, in EUR and square metres.',
      'The method, its version and its sources one click away. Figures of the backend win, metric by metric, and are labelled.',
    ],
    keyboard: chartKeys,
    good: [
      'Set `zone` when you know where the models run, and `eurPerM2` with its basis when a partner restores land.',
    ],
    bad: [
      'Do not call it measured or exact, and do not say that the fee undoes it.',
      'Do not subtract the restored area from the footprint.',
    ],
  },
} satisfies Record<string, WidgetNotes>;

export type DocumentedWidget = keyof typeof widgetNotes;
