import { apiNotFound, invalidArgument } from "../protocol/errors.ts";
import { bindCollection, Collection } from "../protocol/collection.ts";
import { bind, type HostObject, type Members, type Model, type Property } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import { isValidName } from "./names.ts";
import type { Range } from "./range.ts";
import type { Tables } from "./tables.ts";

export class Table implements HostObject {
  readonly model: Model = bind<Table>(this, tableMembers);
  readonly tables: Tables;
  readonly range: Range;
  readonly id: string;
  name: string;
  style = "TableStyleMedium2";
  readonly flags = {
    ShowBandedRows: true,
    ShowBandedColumns: false,
    ShowFilterButton: true,
    HighlightFirstColumn: false,
    HighlightLastColumn: false,
  };

  constructor(tables: Tables, range: Range, id: string, name: string) {
    this.tables = tables;
    this.range = range;
    this.id = id;
    this.name = name;
  }

  identity(): WireRecord {
    return { Id: this.id };
  }

  get headerRow(): Range {
    return this.range.at({ rows: 1 });
  }

  get body(): Range {
    return this.range.at({ row: this.range.area.row + 1, rows: this.range.area.rows - 1 });
  }

  headers(): readonly string[] {
    return (this.headerRow.values()[0] ?? []).map(String);
  }

  /**
   * Makes the headers what Excel makes of them: text, none blank ("Column1"), no two alike ("Amount", "Amount2").
   */
  settleHeaders(): void {
    const { sheet, area } = this.range;
    const taken = new Set<string>();
    for (const [place, given] of this.headers().entries()) {
      const column = area.column + place;
      const shown = sheet.cells.contentAt(area.row, column).kind === "text" ? given : sheet.shown(area.row, column);
      const base = shown === "" ? `Column${place + 1}` : shown;
      let header = base;
      for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${base}${number}`;
      taken.add(header.toLowerCase());
      const { kind } = sheet.cells.contentAt(area.row, column);
      if (kind !== "text" || header !== given) sheet.setContent(area.row, column, { kind: "text", text: header });
    }
  }

  rename(name: string): void {
    if (!isValidName(name)) throw invalidArgument("Table.name");
    this.tables.checkName(name, "Table.name", this);
    this.name = name;
  }
}

class TableColumns extends Collection<TableColumn> {
  readonly model: Model = bindCollection<TableColumns>(this, { type: "TableColumnCollection" });
  readonly table: Table;

  constructor(table: Table) {
    super();
    this.table = table;
  }

  items(): readonly TableColumn[] {
    return this.table.headers().map((_header, place) => new TableColumn(this.table, place));
  }

  protected goesBy(column: TableColumn, key: string): boolean {
    return column.name.toLowerCase() === key || String(column.place + 1) === key;
  }
}

class TableColumn implements HostObject {
  readonly model: Model = bind<TableColumn>(this, columnMembers);
  readonly table: Table;
  readonly place: number;

  constructor(table: Table, place: number) {
    this.table = table;
    this.place = place;
  }

  identity(): WireRecord {
    return { Id: this.place + 1 };
  }

  get name(): string {
    return this.table.headers()[this.place] ?? "";
  }
}

function flag(name: keyof Table["flags"]): Property<Table> {
  return {
    get: ({ flags }) => flags[name],
    set: ({ flags }, value) => {
      if (typeof value !== "boolean") throw invalidArgument(`Table.${name}`);
      flags[name] = value;
    },
  };
}

const tableMembers: Members<Table> = {
  type: "Table",
  properties: {
    HighlightFirstColumn: flag("HighlightFirstColumn"),
    HighlightLastColumn: flag("HighlightLastColumn"),
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (table, value) => {
        if (typeof value !== "string") throw invalidArgument("Table.name");
        table.rename(value);
      },
    },
    ShowBandedColumns: flag("ShowBandedColumns"),
    ShowBandedRows: flag("ShowBandedRows"),
    ShowFilterButton: flag("ShowFilterButton"),
    ShowHeaders: { get: () => true },
    ShowTotals: {
      get: () => false,
      set: (_table, value) => {
        if (value !== false) throw apiNotFound("Table.showTotals = true");
      },
    },
    Style: {
      get: ({ style }) => style,
      set: (table, value) => {
        if (typeof value !== "string" || !/^TableStyle(?:Light|Medium|Dark)\d{1,2}$/.test(value))
          throw invalidArgument("Table.style");
        table.style = value;
        table.tables.workbook.displayed(table.range.sheet);
      },
    },
  },
  parts: {
    Columns: (table) => new TableColumns(table),
    Worksheet: ({ range }) => range.sheet,
  },
  finders: {
    ConvertToRange: (table) => {
      table.tables.remove(table);
      return table.range.at({});
    },
    GetDataBodyRange: ({ body }) => body,
    GetHeaderRowRange: ({ headerRow }) => headerRow,
    GetRange: ({ range }) => range.at({}),
  },
  commands: {
    /** Takes the cells of the table with it. */
    Delete: (table, args) => {
      const { sheet, area } = table.range;
      sheet.protection.guardStructure(args.location);
      for (const { row, column } of sheet.cells.inside(area)) sheet.setContent(row, column, { kind: "empty" });
      sheet.cells.clearFormats(area);
      table.tables.remove(table);
    },
  },
};

const columnMembers: Members<TableColumn> = {
  type: "TableColumn",
  properties: {
    Id: { get: ({ place }) => place + 1 },
    Index: { get: ({ place }) => place },
    Name: { get: ({ name }) => name },
  },
  finders: {
    GetDataBodyRange: ({ table, place }) => table.body.at({ column: table.range.area.column + place, columns: 1 }),
    GetHeaderRowRange: ({ table, place }) =>
      table.headerRow.at({ column: table.range.area.column + place, columns: 1 }),
    GetRange: ({ table, place }) => table.range.at({ column: table.range.area.column + place, columns: 1 }),
  },
};
