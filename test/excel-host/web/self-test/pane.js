// Plain functions for a test to call: the page is served as it is.
/* global Excel, Office */
window.ready = Office.onReady();
window.selections = [];

window.writeModel = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Income Statement");
    sheet.getRange("A1:C5").formulas = [
      ["'In thousands", 38717, 39082],
      ["Revenues", 42625, 37861],
      ["Direct costs", 22463, 20112],
      ["Operating costs", 19970, 21320],
      ["Income (loss)", "=B2-SUM(B3:B4)", "=C2-SUM(C3:C4)"],
    ];
    sheet.getRange("B1:C1").numberFormat = [["mmm d, yyyy"]];
    sheet.getRange("B2:C5").numberFormat = [['#,##0_);(#,##0);"–"_)']];
    const header = sheet.getRange("A1:C1");
    header.format.font.bold = true;
    header.format.fill.color = "#DDEBF7";
    sheet.getRange("A3:A4").format.indentLevel = 1;
    sheet.getRange("B2:C4").format.font.color = "#0000FF";
    sheet.getRange("A5:C5").format.font.bold = true;
    sheet.getRange("B5:C5").format.borders.getItem("EdgeTop").style = "Continuous";
    sheet.getRange("B5:C5").format.borders.getItem("EdgeBottom").style = "Double";
    sheet.getRange("A:A").format.columnWidth = 180;
    sheet.getRange("B:C").format.columnWidth = 80;
    sheet.freezePanes.freezeAt("A1:A1");
    sheet.tabColor = "#1D5C3F";
    context.workbook.names.add("Loss", sheet.getRange("C5"));
    sheet.getRange("B7").formulas = [["=Loss"]];
    sheet.activate();
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
      window.selections.push(address);
    });
    const totals = sheet.getRange("B5:C5");
    totals.load("values");
    await context.sync();
    return totals.values;
  });

window.tryToWrite = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Income Statement").getRange("A9").values = [["late"]];
    await context.sync();
    return "written";
  }).catch((error) => error.code);
