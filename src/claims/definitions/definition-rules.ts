/** Why a number states no amount, and the stretches of text in which that is so. */
export interface DefinitionRule {
  readonly why: string;
  readonly pattern: RegExp;
}

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = String.raw`(?:19|20)\d\d`;

// First come, first served: a stretch that one rule took is not given to a later one.
export const definitionRules: readonly DefinitionRule[] = [
  // A picture leaves its name in the text.
  { why: "file name", pattern: /(?<![\w.-])[\w-]{1,80}\.(?:jpe?g|gif|png|svg|bmp|pdf)\b/gi },
  {
    why: "web or mail address",
    pattern:
      /(?:https?:\/\/|www\.)\S{1,300}|(?<![a-z_.+-])[a-z_][\w.+-]{0,63}@[\w.-]{4,255}|(?<![\w./-])[\w./-]{2,200}\.html?\b|(?<![\w.-])[\w-]{2,40}\.(?:com|org|net|co\.uk)\/\S{1,200}/gi,
  },
  {
    why: "telephone",
    pattern:
      /(?:(?<!\d)\+?\d{1,3}[ .-])?\(?(?<!\d)\d{3}\)?[ ./-]{1,2}\d{3}[ .-]\d{4}(?!\d)(?:,? ?(?:[Ee]xt(?:ension)?\.?|x) ?\d{1,5})?|\(\d{3}\)\s{1,20}\d{3}[ .-]\d{4}(?!\d)|\b1?-?8\d\d-[A-Z0-9-]{7,14}|\+\d{1,3}(?:[ -]?\(?\d{1,5}\)?){2,6}/g,
  },
  {
    why: "pass code",
    pattern:
      /\b(?:pass ?code|access code|replay code|conference(?: call)? (?:id|code|number)|meeting (?:id|number)|confirmation|reservation|id|pin|code)\b[^\d\n]{0,20}#?\d[\d -]{3,12}|\b(?:pass ?code|access code|replay code|conference(?: call)?\s(?:id|code|number))\b\D{0,40}#?\d{5,12}/gi,
  },
  {
    why: "accounting standard",
    pattern:
      /\b(?:SFAS|FAS|FASB|ASC|ASU|IFRSs?|IAS|IFRIC|FIN|EITF|SAB|SOP|APB|FRS|Accounting Standards?|Accounting Bulletin|Topic|Subtopic|Codification)\b(?: (?:Statement )?(?:No|Nos|Update|Topic)\.?)? ?\d+(?:[.-]\d+)*(?:\([A-Z]\)|[A-Z])?|\b(?:SFAS|FAS|IFRS|IAS)\d+[A-Z]?/g,
  },
  {
    why: "form or rule",
    pattern:
      /\b(?:Forms?|Rules?|Sections?|Regulation|Items?|Act of|Exhibits?|Chapter|Title|Article|Part|Release|Circular|Directive)\s+\d+(?:[.-]\d+)*[A-Z]?(?:\(\w\))*(?:-\w{1,3})?|\b(?:8-K|10-[KQ]|20-F|6-K|40-F|S-\d|14A|401\(k\)|10b5?-\d+(?:-\d)?)(?!\w)|\bSection \d+[A-Z]? (?:and|or) (?:Section )?\d+[A-Z]?/gi,
  },
  {
    why: "registration number",
    pattern:
      /\b[A-Z]{2}[A-Z0-9]{9}\d\b|\b(?:CUSIP|ISIN|SEDOL|LEI|RNS|VAT|EIN|file|registration|registered|company|employer identification|patent)(?: (?:Number|No\.?|Nos\.?|in \w+))?\s?[:#]?\s?(?:No\.?|Number)?\s?\d[\w,-]{3,20}/gi,
  },
  {
    why: "date",
    pattern: new RegExp(
      String.raw`\b${month}\.? ?\d{1,2}(?:/\d{1,2})?(?:st|nd|rd|th| th)?(?:,? ?${year})?(?!\d|[.,]\d)|(?<![\d.,])\d{1,2}(?:st|nd|rd|th)? (?:and \d{1,2} )?${month}\.?(?![a-z])(?:,? ${year})?|(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}(?![\d/])|(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.${year}(?![\d.])|\b${year}-\d\d-\d\d\b|\b${month}\.?\s{1,16}\d{1,2},\s{0,16}${year}(?!\d|[.,]\d)|(?<![\d.,])\d{1,2}\s{1,20}${month}\.?\s{1,20}${year}(?!\d|[.,]\d)|\b${month}\.? \d{1,2}, ${year}[1-9](?!\d|[.,]\d)`,
      "gi",
    ),
  },
  {
    why: "clock time",
    pattern: /\b\d{1,2}(?::\d\d){0,2}\s?(?:a\.?m\.?|p\.?m\.?)(?=\W|$)|\b\d{1,2}:\d\d(?::\d\d)?(?![\d:])/gi,
  },
  {
    why: "period",
    pattern:
      /\b[1-4]?[QH][1-4](?:[ -]?(?:FY)?'?\d{2}(?:\d\d)?)?\b|\b[1-4][QH](?:[ -]?(?:FY)?'?\d{2}(?:\d\d)?)?\b|\b(?:FY|CY|fiscal|year)[ -]?['’]?\d{2}(?:\d\d)?(?:[-/]\d\d)?E?\b(?![,.]\d)/gi,
  },
  {
    why: "length of time",
    pattern:
      /(?<![\d.,$£€])\d{1,3}(?:\.\d)?(?:[ -]|-to-\d{1,3}-|(?: to | or | and |[-–])\d{1,3}[ -])(?:\w{4,11} )?(?:day|week|month|year|hour|minute|quarter|decade)s?\b|\btrailing \d{1,2}\b|\b24\/7\b/gi,
  },
  { why: "year", pattern: /(?<![\d.,$£€])(?:19|20)\d\d(?:[-/–](?:\d\d){1,2})?[sEA]?(?![\d%]|[.,]\d)(?=\W|$|_)/g },
  // A postcode as the United Kingdom writes it.
  { why: "address", pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g },
  {
    why: "address",
    pattern:
      /\b\d{1,5}(?:[A-Z]|-\d{1,5})? (?:[NSEW]\.? )?(?:(?:[A-Z][\w.'-]{1,20}|\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Drive|Dr\.?|Lane|Way|Parkway|Pkwy\.?|Place|Plaza|Court|Square|Circle|Highway|Broadway|Freeway)(?=\W|$)|\b(?:Suite|Ste\.?|Floor|Room|P\.? ?O\.? Box|Building|Unit)\s#?\d{1,6}\b|\b[A-Z]{2}\.? {1,3}\d{5}(?:-\d{4})?\b(?! (?:million|billion|thousand))/g,
  },
  {
    why: "name with a number",
    pattern:
      /\b(?:Fortune|Forbes|S&P|Russell|FTSE|Nasdaq|NASDAQ|Global|MidCap|SmallCap|Inc\.|Dow|MSCI|ISO) \d{1,5}\b|\b(?:[Nn]otes?|Table|Pages?|Tiers?|Level|Phase|Stage|Scope|Schedule|Appendix|Annex|Figure|Types?|Series|Class|Volume|Step|Basel|Exhibit|Pier|Route|Interstate|Highway|Category|Version) \d{1,4}(?:\.\d)?(?:\([a-z]\))?(?:(?:, | and |, and | or |\/)\d{1,3})*\b(?! (?:million|billion))|\b[A-Za-z]{2,20}-\d{1,4}\b(?!\.\d|,\d|%)|(?<![\w$£€])(?!(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|NZD|RMB|CNY|HKD|SGD|INR|SEK|NOK|DKK|US|NT|RM|HK)\d)[A-Z][A-Za-z]{0,4}\d{1,4}[A-Za-z]{0,4}\+?(?!\w|[.,]\d)|\b\d{1,3}(?:[GDKZC]|-[A-Z])\b/g,
  },
  {
    why: "stock code",
    pattern:
      /\b(?:TSE|TYO|JPX|SEHK|HKEX|HKSE|HKG|SZSE|SSE|SHA|SHE|KRX|KOSPI|KOSDAQ|TWSE|TPE[Xx]|BSE|NSE|SGX|MYX|TASE|BIST|Tokyo Stock Exchange|Stock Exchange of Hong Kong)(?: [Cc]ode)?:? ?\d{3,6}(?:\.[A-Z]{1,3})?\b|\b(?:[Ss]tock|[Ss]ecurit(?:y|ies)|[Ss]hare|[Tt]icker) (?:[Cc]ode|[Ss]ymbol|[Nn]umber)s?\b[:#]? ?(?:No\.? ?)?\d{3,6}(?![\d,.]\d)|\b\d{4,6}\.(?:HK|T|TW|TWO|KS|KQ|SS|SZ|SI|KL|JK|BO|NS)\b/g,
  },
  {
    // "PI7C9X130": a product's number has letters among its digits; an amount has none but its currency.
    why: "name with a number",
    pattern:
      /(?<![\w$£€])(?!(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|NZD|RMB|CNY|HKD|SGD|INR|SEK|NOK|DKK|US|NT|RM|HK)\d)[A-Z]{1,4}\d{1,4}[A-Z][A-Z\d]{1,12}(?:-[A-Z\d]{1,4})?(?!\w|[.,]\d)/g,
  },
  {
    why: "address",
    pattern:
      /,\s(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming),? {1,3}\d{5}(?:-\d{4})?\b(?![.,]\d)/g,
  },
  // "(000's omitted)" and "£'000" say what amounts are in.
  { why: "unit of a table", pattern: /(?<![\d.,])000(?!\d|[.,]\d)/g },
  { why: "par value", pattern: /\$?\d{0,3}\.\d{1,6} par value|\bpar value(?: of)? \$?\d{0,3}\.\d{1,6}/gi },
  {
    why: "split",
    pattern:
      /\b\d{1,3}(?::\d{1,3}|-for-\d{1,3}| for \d{1,3} (?:reverse|stock|share))\b|\b\d{1,2}\/\d[\d,]{0,6}(?= of an? )/gi,
  },
  {
    why: "age",
    pattern:
      /\b(?:aged?|ages|under|over) \d{1,2}(?=,| and older| or older| years)|,\s\d\d,\s(?=who|has|will|is|was|joined)/gi,
  },
  { why: "ordinal", pattern: /(?<![\d.,])\d{1,3}(?:,\d{3}){0,2}(?:st|nd|rd|th)\b/gi },
  {
    why: "footnote mark",
    pattern:
      /^[ \t]*\(?\d{1,2}\)(?=[\sA-Z])|\[\d{1,2}\]|(?<=[a-z%.”"’'A-Z)])\s?\(\d{1,2}\)(?:,?\s?\(\d{1,2}\))*|(?<=[A-Za-z]{3}|[a-z][.,]|[®™][.,]?)\d{1,2}(?=$|[\s,;:)—])|(?<=[a-z%] )\d{1,2}(?= [,;)])/gm,
  },
  {
    why: "list number",
    pattern:
      /^[ \t]*(?:#{1,6} )?\d{1,2}[.):][ \t]+(?=[A-Z“"])|(?<=[\s,;:])\(\d{1,2}\)(?= (?!million|billion|thousand|percent|basis|cent)[a-z])/gm,
  },
];
