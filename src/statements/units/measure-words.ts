/** The words by which labels say that what they name is counted, or is a price or a rate, and is no amount of money. */

// A barrel, a room, a square foot: what volumes are counted in, and prices are struck for.
const physical = [
  "barrels?|bbls?|m{1,2}bbls?|boe|m{1,2}boe|[mb]?cfe?|m{1,2}cfe?|tcfe?|m{1,2}btus?|btus?|gallons?|gals?|lit(?:re|er)s?",
  "ounces?|oz|koz|moz|carats?|tons?|tonnes?|kt|mt|m{1,2}t|pounds?|lbs?|m{1,2}lbs|kilograms?|kg|bushels?|hundredweight|cwt",
  "[kmgt]wh|mw|gw|watts?|board feet|cubic (?:feet|met(?:re|er)s)|mbf|m{1,2}bf",
  "square (?:feet|foot|met(?:re|er)s?)|sq\\.? ?(?:ft|m|feet|foot)\\.?|square footage|feet|foot|acres?|hectares?",
  "(?:available |revenue )?(?:seat|ton|passenger)[- ]?(?:miles?|kilomet(?:re|er)s)|miles?|[ra][ps]ms?|teus?",
].join("|");

// Whom and what a business serves and keeps: each is also the name of a line of business.
const heads = [
  "employees|headcount|(?:(?:active|independent) ){0,3}sales force|full[- ]time equivalents?|ftes?|(?:financial )?advis[eo]rs|agents|drivers|physicians",
  "(?:monthly |daily |active |paid |paying )*(?:users|subscribers|buyers)|[md]aus?|visits?|patient days",
  "passengers|guests|students|enrol?lments?|rgus?|lines in service",
].join("|");
const places = [
  "stores|restaurants|shops|clubs|locations|branches|banking (?:offices|centers)|offices|atms|hotels|rooms|suites|beds|centers|facilities",
  "communities|homes|apartments?|lots|units|homesites|vessels|ships|aircraft|planes|tractors|trucks|trailers|rigs|wells|sites|towers|plants",
  "customers|clients|members|accounts|vehicles|franchisees|boutiques|dealers|dealerships|properties",
].join("|");

const whole = (pattern: string) => new RegExp(pattern, "i");
const any = (...patterns: readonly RegExp[]) => whole(patterns.map(({ source }) => `(?:${source})`).join("|"));

/** "Number of stores", "Headcount", "Ounces sold": a count in whatever table it stands. */
const counts = any(
  /^(?:total |average |approximate |the )*(?:number|#|no\.) of (?!.{0,40}\bshares\b)/i,
  /\b(?:store|unit|restaurant|employee|customer|subscriber|user|rig|well|home|door|location|vessel|hotel) counts?\b/i,
  whole(
    `^(?:(?:total|average|ending|net|new|gross|worldwide|global|full-time|part-time|revenue|enplaned|paying|onboard) )*(?:${heads})(?:[^a-z]|$)(?!.{0,60}\\b(?:revenues?|sales|fees?|costs?|expenses?|compensation|benefits?|receivables?|income|loans|deposits|advances)\\b)`,
  ),
  whole(
    `^(?:[a-z-]+ ){0,4}(?:${places})(?:,? (?:and [a-z]+ )?(?:(?<!properties )(?:sold|closed|delivered|opened|added)|in operation|in service|open|owned|leased|managed|operated|at (?:the )?(?:beginning|end|period)|(?:beginning|end) of))`,
  ),
  whole(
    `^(?:[a-z0-9+-]+,? ){0,4}(?:${physical})(?: (?:sold|produced|mined|milled|processed|delivered|shipped|purchased|recovered|treated|hauled|flown|leased|owned|rentable))`,
  ),
  whole(
    `\\((?:in )?(?:(?:thousands?|millions?|billions?) of |(?:thousand|million|billion) |000s? )?(?:net |average )?(?:${physical}|units|homes|rooms|stores|days|employees|people)(?: ?(?:/|per) ?(?:d|day|year|month))?(?: equivalents?)?\\)`,
  ),
  /^(?:available |revenue )?(?:seat|ton|passenger)[- ]miles\b|^(?:total |rentable |gross |net |occupied |leased )*square (?:feet|footage)\b/i,
  // "Average miles per tractor", "Weighted avg. tractors for period"
  whole(
    `^(?:(?:average|avg\\.?|weighted|total) )+(?:${places}|(?:loaded |empty )?miles)(?: (?:for|in|during|per)\\b|$)`,
  ),
  /^work(?:ing )?days\b|^(?:[a-z]+ ){0,2}(?:tonnage|shipments|length of haul)\b|^(?:average |number of |trading |business |operating |selling |work(?:ing)? )*days\b(?!.{0,40}\b(?:past due|delinquent)\b)|\bdays (?:sales|inventory|payables?|supply)\b|\b(?:DSO|DIO|DPO)\b/i,
);

/** "Pounds per shipment": one count by another. */
const quotients = whole(`^(?:[a-z]+ ){0,3}(?:${physical}) ?(?:/|per) ?[a-z]+$`);

/** What a table is of where its title is nothing but a count: "Company-operated stores", "Fleet". */
const titles = whole(`\\b(?:${heads}|${places}|${physical})$`);

/** What money per unit is called: "Revenue per available room", "ARPU", "Average realized price". */
const prices = any(
  whole(
    `(?:\\bper|[$€£¥]? ?/) ?(?:(?:average|available|occupied|loaded|billed|total|rentable|leased|active|net|gross|retail|paid|equivalent|ordinary) )*(?:${physical}|rooms?|nights?|unit days?|users?|subscribers?|customers?|members?|passengers?|guests?|visits?|transactions?|tests?|hours?|tickets?|available seats?|millions?|thousands?|contracts?|trades?|orders?|shipments?|loads?)(?: ?\\)|\\b)`,
  ),
  // "Rent per unit" is of an apartment; "income per unit" is of a partnership.
  /\b(?:rents?|prices?|costs?|revenues?)\b.{0,40}\bper (?:[a-z]+ ){0,3}units?\b/i,
  /\b(?:RevPA[RFM]|ADR|ARPU|ARPA|ARPPU|CASM|RASM|PRASM|TRASM|average daily rate|average (?:ticket|check|fare))\b/i,
);
const average = /\b(?:average|realized|closing|market|stock|share|spot|benchmark|index) (?:[a-z]+ ){0,3}prices?\b/i;

/** What a price is said of; without it "Barrels per day" is a count. */
const money =
  /\b(?:revenues?|prices?|costs?|expenses?|rents?|rates?|sales|margins?|income|profit|earnings|spend(?:ing)?|value|ebitda\w*|noi|ffo|tax(?:es)?|royalt(?:y|ies)|fees?|netback|AISC|differential|yield|arp\w+|revpa\w|adr|[rtcp]+asm|fare)\b|[$€£¥]/i;

const percents = any(
  // "8% Notes" bears its own number.
  /(?<![\d ]) ?%|^%|\((?:in )?(?:percent|percentages?)\)|^percent(?:age)?\b|\bpercentage of\b|\bas a percent/i,
);

/** Percentages by their name: so only where they are printed as small numbers with places. */
const rates = any(
  /\b(?:tax|interest|discount|cap(?:italization)?|default|delinquency|churn|attrition|vacancy|utili[sz]ation|retention|renewal|occupancy|growth|charge-off|withdrawal|cancellation|effective) rates?(?=$|,| ?\(| (?:on|of|for|paid|earned|excluding|including|before|after|as)\b)/i,
  /\breturn on (?:average |tangible |common |total |invested |net |stockholders['’]? |shareholders['’]? |(?:stock|share)holder |owners['’]? ){0,5}(?:assets|equity|capital|sales|investment)\b|\bRO(?:A|AA|AE|ACE|ATE|ATCE|TE|TCE|E|IC|CE|NA)\b/i,
  /\bnet interest (?:margin|(?:rate )?spread)\b|\binterest rate spread\b|\bdividend yield\b|\byield on\b|\bcost of (?:funds|deposits)\b/i,
  /\b(?:allowance|reserves?|loans|assets|equity|capital|charge-?offs|expenses?|income|deposits|acll?|alll|np[al]s?)\b.{0,60}(?:\bto| ?\/) ?(?:(?:total|average|gross|period-end|quarterly|risk[- ]weighted|tangible|common|earning|interest[- ]earning|non-?performing|net|adjusted|year-to-date) )*(?:assets|loans|deposits|leases)\b/i,
  /\b(?:average|weighted|period[- ]end|ending|physical|economic|leased?) .{0,30}\b(?:occupancy|occupied)$/i,
);

/** "Tax at the standard rate" and "Return on assets recognised" are amounts. */
const ofRates = /\b(?:at|by|of|in) .{0,60}\brates?\b|\b(?:recorded|recogni[sz]ed|greater|less) /i;

/** A name that does for percent and for money alike: "Operating margin". */
const margins =
  /\b(?:noi|operating|gross|ebitda\w*|profit|income|earnings|contribution|pre-?tax|net|fcf|cash flow) margin\b/i;

const ratios = any(
  /\bratios?(?: to [a-z ]{1,40})?:?$/i,
  /\b(?:interest|fixed[- ]charge|debt service|dividend) coverage\b|\bbook[- ]to[- ]bill\b|\b(?:inventory|asset|receivables?) turn(?:s|over)\b|\btimes interest\b/i,
  /\b(?:debt|leverage|borrowings)(?: \(net\))? ?(?:to|\/) ?(?:adjusted |ltm |annualized |total )*(?:ebitda\w*|equity|capital\w*|assets)\b/i,
);

const exchange = /\bexchange rates?\b/i;
const ofExchange = /\b(?:effects?|impacts?|changes?|gains?|loss(?:es)?|on cash|hedg\w+|fluctuations?|movements?)\b/i;

/** People and goods that are counted by the thousand; stores and employees are not. */
const bulk = whole(
  `\\b(?:(?:units|lines) in service|users|subscribers|buyers|passengers|guests|visits|accounts|customers|rgus|${physical})\\b`,
);

/** Nobody serves a hundred users, and prints them in a table in millions. */
const users = /\b(?:(?:units|lines) in service|users|subscribers|buyers|passengers|guests|visits|accounts|rgus)\b/i;

export const namesUsers = (label: string): boolean => users.test(label);
export const namesBulk = (label: string): boolean => bulk.test(label);
export const namesCount = (label: string): boolean =>
  counts.test(label) || (quotients.test(label) && !money.test(label));
export const namesCountOnly = (title: string): boolean => titles.test(title);
/** Lines of money under a heading that names a count. */
export const namesMoney = (label: string): boolean => money.test(label);
export const namesPercent = (label: string): boolean => percents.test(label);
export const namesRate = (label: string): boolean => rates.test(label) && !ofRates.test(label);
export const namesMargin = (label: string): boolean => margins.test(label);
export const namesRatio = (words: string): boolean => ratios.test(words) || grades.test(words);
export const namesExchangeRate = (label: string): boolean => exchange.test(label) && !ofExchange.test(label);

/** "Gold grade (g/t)", "Head grade (%)": so much of a metal in so much ore. */
const grades = /\((?:g|oz|kg|lbs?) ?\/ ?t\)|\bgrams per tonne\b|\(ppm\)/i;

/** Money for one of something: in whole units, whatever the amounts around it are in. */
export const namesPrice = (words: string): boolean => prices.test(words) && money.test(words);
/** A price, or an amount that was struck in thousands, as those of homes are. */
export const namesAverage = (words: string): boolean => average.test(words);
