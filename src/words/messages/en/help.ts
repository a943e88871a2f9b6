export default {
  title: 'Help',
  about: 'This page: {page}',
  parts: {
    what: 'What it answers',
    rules: 'By which rules',
    source: 'Where its figures come from',
    terms: 'Terms',
    keys: 'Keys',
  },
  all: 'All terms and keys',
  glossary: 'Terms',
  say: 'Terms, formulas and keys of all pages. The ? at the top of a page explains that page.',
  formula: 'Formula: {text}',
  found: '{count} found',
  tour: {
    title: 'Tour in five steps',
    offer: 'Here for the first time? Five steps show where things are.',
    start: 'Start the tour',
    no: 'No, thanks',
    again: 'Tour in five steps',
    step: '{step}/{steps}',
    pages:
      'The pages: begin with the overview; rankings, gaps and scorecards say why. On a phone the others are behind More.',
    data: 'Choose a dataset here. Doing Business comes with the program, and an invented example is made when chosen.',
    headline:
      'The first sentence of a page is its conclusion. A figure in a table says where it came from when you click it.',
    import: 'Import the week’s files here, or drop them on the page. Nothing changes before you confirm.',
    help: 'Click here or press ? to read what a page answers, by which rules, and what its terms mean.',
    next: 'Next',
    back: 'Back',
    leave: 'Leave',
    end: 'Done',
  },
  pages: {
    overview: {
      what: 'A period on one screen: how many targets are met, whether the index rose, who moved, the largest gaps, and who should be reminded. Another period can be compared with, and the targets of one post shown alone.',
      source:
        'Ranks as published, else by the scheme in force; targets are judged by the sets of targets that are saved.',
    },
    period: {
      what: 'A period from draft to check to publication: what was checked and published, which objections came, what was corrected, and who has not reported.',
      source:
        'Publishing keeps data, scheme, targets, ranks and bulletin together; later data change nothing of it.',
    },
    bulletin: {
      what: 'Drafts the bulletin of the period from a template. Its figures follow the data until it is published; words that were edited stay. It is saved as .docx or .xlsx, or printed.',
      source: 'The figures of the overview, rankings, gaps and ledger.',
    },
    ledger: {
      what: 'Who puts a shortfall right, by when, and how far they are: lights, time limits, what is overdue and what is closed.',
      source:
        'Made from the overview or from gaps, entered here or imported from a file; every change is kept.',
    },
    rankings: {
      what: 'Who stands where by an indicator or by the index in a period, how that moved, and its history.',
      source:
        'Figures of the imported files; ranks as published where the source gives them. Any figure leads to its file and row.',
    },
    gaps: {
      what: 'How far each target is from being met, who leads, whether it keeps to its schedule, and what it costs in points.',
      source: 'Values of the dataset, held against the targets of the Targets page.',
    },
    targets: {
      what: 'Sets targets: on which indicator, for whom, by when, how much, who leads, and which paper says so.',
      source: 'Entered or imported here and kept by version; an older version is never changed.',
    },
    scorecards: {
      what: 'How the score of one unit is made up level by level, its strengths and weaknesses, where points are lost, how far the next rank is, and what an improvement would do.',
      source:
        'Worked out from the values by the scheme in force; any figure leads to its formula and values.',
    },
    indicators: {
      what: 'The definition of an indicator, its series, distribution and everybody’s values, which can be changed; new indicators can be made of others.',
      source: 'Figures of the imported files; those changed by hand are marked.',
    },
    schemes: {
      what: 'Of which indicators a scheme is made, their weights, how values become scores, what a change would do to the ranking, and how firm ranks are.',
      source: 'Built in, written here or imported from a table; each saving is a new version.',
    },
    quality: {
      what: 'Which figures should be checked: out of range, jumps, unchanged for long, sums that do not add up, tiny denominators.',
      source: 'Found by comparing the dataset with itself; it points, and changes no figure.',
    },
    data: {
      what: 'Imports, what was imported and how to undo it, renamed and merged units, working days, packs to share, backup, export, and clearing this machine.',
      source: 'Data stay in this browser; nothing is uploaded.',
    },
    share: {
      what: 'What a pack holds, when it was made and its fingerprint; and whether ranks and scores worked out anew here agree with those in it.',
      source:
        'Data, scheme, targets and bulletin of the pack, read-only; figures of too few cases are left out.',
    },
    present: {
      what: 'Shows the period to a room: conclusion, rankings, moves, targets, gaps, streaks and ledger in turn.',
      source: 'As on the overview; what is imported meanwhile comes with the next page.',
    },
    help: { what: 'Terms, formulas and keys.', source: 'They come with the program.' },
  },
  rules: {
    D5: 'Missing is never zero: blank, no data and not applicable keep their reason, are in no sum, and are listed apart.',
    D7: 'Every figure leads to its file, sheet, row and column; a computed one to its formula and inputs.',
    D8: 'Published, corrected and recomputed ranks are three things: published ones are shown where there are any, and what is computed from revised series is called so.',
    D9: 'Derived indicators are worked out when read: ratios of sums, never means of ratios; nothing is made of a missing figure.',
    D11: 'An import shows what is new, changed, unchanged and blank before it is confirmed, and can be undone.',
    D12: 'A unit with a value or a stated reason in the period has reported; the others are listed.',
    S4: 'A rank is one more than the number of those who are better, on unrounded values; ties share a rank and the next ones are skipped. A scheme may say otherwise.',
    S6: 'Values become scores by straight lines or steps between points; deductions end at nothing.',
    S7: 'Scores are combined up the tree; the weight of what is missing is shared by the others, or counts as 0 where the scheme says so.',
    S8: 'Weights count in proportion and sum to one; they can also be worked out from the data.',
    S9: 'Ranks are made anew with many random weights, which gives each an interval.',
    S10: 'Points lost are weight × what is missing to full marks; they add up to the whole.',
    T1: 'Targets come in stages; the one that counts is the first not past at the end of the period.',
    T2: 'Met; near within the tolerance, or a tenth of the gap at the start; else short.',
    T3: 'The schedule says where the way from start to target should be by now, and how far ahead or behind it is.',
    T4: 'Lead units and posts, never names; where a target says nothing, the nearest one above in the scheme.',
    W1: 'Ranks are compared within one kind of period, one scheme and one population; else it says why not. Who came and who left is named.',
    W2: 'Tiers go by count, share or score, set for each group; ties are in no order, and who has no business is not ranked.',
    W3: 'So many periods among the last give a prompt, with its evidence, for whoever leads to decide on.',
    W4: 'A change of rank is split into own score, others’ scores, scheme and population; the parts add up.',
    W5: 'Weeks, months and quarters are added up from days; rates are ratios of sums, and a week belongs to the month of its Thursday.',
    W7: 'What is suspicious is pointed at and never changed.',
    W8: 'Draft, check, publication, correction: what is published stays and is what the pages show, unless today’s data are asked for; a correction is a new version that says why.',
    L1: 'A task is due on a day, for good, or as written; before the end of a month is its last day.',
    L2: 'Every change of a task is kept with its date, and a period shows it as it stood at its end; it is yellow from seven days (or as many as are set) before its limit, and red past it.',
    L3: 'A task is closed when its target is met or with a stated reason, and can be opened again with one.',
    A1: 'Working days by the State Council’s published calendars; a year without one is never guessed.',
    A2: 'Case logs are counted and no row is kept; span is from acceptance to the end, review time less what the law takes off.',
    A3: 'Shares of item lists are ratios of two counts; the cut of limits is a ratio of sums.',
  },
  terms: {
    onceAtMost: {
      name: 'At most one visit',
      say: 'Share of items that need one visit or none. Whether items or cases are counted is part of the definition.',
      formula: 'items with at most 1 visit ÷ items that state visits',
    },
    noVisit: {
      name: 'No visit',
      say: 'Share of items that need no visit.',
      formula: 'items with 0 visits ÷ items that state visits',
    },
    online: {
      name: 'Online, wholly online',
      say: 'Share of items that can be done online; wholly online means without a visit.',
      formula: 'items at or above the set level ÷ items that state the level',
    },
    promiseCut: {
      name: 'Cut of promised limits',
      say: 'How much shorter promised limits are than statutory ones. A ratio of sums, not a mean of ratios.',
      formula: '(Σ statutory − Σ promised) ÷ Σ statutory',
    },
    onTime: {
      name: 'Finished on time',
      say: 'Share of cases finished within the limit. Whether the limit itself counts is part of the definition.',
      formula: 'cases on time ÷ finished cases with a limit',
    },
    spanTime: {
      name: 'Span',
      say: 'Working days from acceptance to the end; the day of acceptance usually does not count.',
      formula: 'last day − day of acceptance (working days)',
    },
    reviewTime: {
      name: 'Review time',
      say: 'Span less hearings, tenders, tests, appraisals, expert reviews and corrections. Limits are judged on it.',
      formula: 'span − time taken off',
    },
    rated: {
      name: 'Rated by people',
      say: 'Share of cases that people rated themselves; default ratings of the system do not count.',
      formula: 'cases rated by people ÷ finished cases',
    },
    praised: {
      name: 'Satisfied',
      say: 'Share of very satisfied, satisfied and fairly satisfied among valid ratings.',
      formula: '(very + satisfied + fairly) ÷ valid ratings',
    },
    wholeWay: {
      name: 'Whole process and step',
      say: 'A matter of several departments: the whole from first acceptance to last result, and the step of one of them.',
      formula: 'whole = last end − first acceptance',
    },
    schedule: {
      name: 'Schedule',
      say: 'Where the way from start to target should be on a day.',
      formula: 'start + (target − start) × days past ÷ days in all',
    },
    gap: {
      name: 'Gap',
      say: 'How far a value is from its target. Differences of shares are percentage points.',
      formula: 'value against target, said by the direction of the indicator',
    },
    pace: {
      name: 'Pace needed',
      say: 'What each period to come has to bring, beside the mean of the last four.',
      formula: '(target − now) ÷ periods left',
    },
    near: {
      name: 'Near',
      say: 'Not met, but within the tolerance.',
      formula: 'gap ≤ tolerance; without one ≤ gap at the start ÷ 10',
    },
    score: {
      name: 'Index',
      say: 'Scores of all indicators combined by the weights of the scheme.',
      formula: 'Σ (weight × score) ÷ Σ weight',
    },
    lost: {
      name: 'Points lost',
      say: 'What an indicator short of full marks costs the index.',
      formula: 'weight in the index × (100 − score)',
    },
    rank: {
      name: 'Rank',
      say: 'Place among those ranked; ties share it.',
      formula: 'number of those who are better + 1',
    },
    move: {
      name: 'Movement',
      say: 'Places up or down against the period compared with, among those ranked in both.',
      formula: 'rank then − rank now',
    },
    tier: {
      name: 'Tier',
      say: 'Those ranked fall into a first, second and third tier, by rank or score.',
      formula: 'unless set otherwise, the first 30 %, up to 70 %, and the rest',
    },
    streak: {
      name: 'Streak',
      say: 'So many periods in a row among the last of a group: evidence for a reminder or a talk.',
      formula: 'periods in a row up to this one; those without business are passed over',
    },
    frontier: {
      name: 'Distance to frontier',
      say: 'How close one is to the best practice, as Doing Business scored.',
      formula: '100 × (worst − value) ÷ (worst − best)',
    },
    efficacy: {
      name: 'Efficacy coefficient',
      say: 'Scores by the best and worst of the period, usually from 60 to 100.',
      formula: '40 × (value − worst) ÷ (best − worst) + 60',
    },
    rankInterval: {
      name: 'Rank interval',
      say: 'Where a rank falls when weights differ a little; a wide one says not to make much of the rank.',
      formula: '5th to 95th percentile of ranks with random weights',
    },
    published: {
      name: 'Published and recomputed ranks',
      say: 'What was published then, and what the same method gives on series revised later; they may differ.',
      formula: 'quote the published one',
    },
    noBusiness: {
      name: 'No business',
      say: 'Nothing to count in the period: no rate, no rank, and no zero either.',
      formula: 'no rate where the denominator is 0',
    },
    median: {
      name: 'Median and P90',
      say: 'With cases in order of time, the middle one, and the one that nine in ten do not exceed.',
      formula: '50th and 90th percentile',
    },
    ledger: {
      name: 'Closing a task',
      say: 'A task that is done and accepted is closed, and its evidence kept.',
      formula: 'open = handed over − closed',
    },
    basis: {
      name: 'Definition',
      say: 'How an indicator is counted: numerator, denominator, whether the limit is included, what is left out. Across two of them nothing is compared.',
      formula: 'compare like with like',
    },
  },
  keys: {
    title: 'Keys',
    why: 'They do nothing while you type in a field.',
    ask: 'Open or close help',
    find: 'Go to the search of the page',
    go: 'Press g, then:',
    close: 'Close',
    on: 'Presentation:',
    turn: 'Turn pages (a remote does too)',
    pause: 'Pause or go on',
    black: 'Black screen',
    full: 'Full screen',
    leave: 'End',
  },
}
