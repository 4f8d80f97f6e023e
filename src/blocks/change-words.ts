/** "Change", "% change", "Variance", "Growth", "YoY", "Δ%", "Veränderung": what compares columns, in a header's cell. */
export const changeWords =
  /\b(?:changes?|chg\.?|variance|var\.?|increase|decrease|growth|inc\/\(?dec\)?|yoy|y-o-y|y\/y|qoq|q\/q|veränderung|évolution|variation|variação|variación)(?![a-z])|^[%$]$|[Δ∆]|^vs\b/i;
