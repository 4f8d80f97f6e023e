import type { Argument, Arguments } from "../protocol/arguments.ts";
import { bindCollection, Collection } from "../protocol/collection.ts";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import { readArea, splitSheet } from "./area.ts";
import { asRange, Range } from "./range.ts";
import type { Workbook } from "./workbook.ts";
import type { Worksheet } from "./worksheet.ts";

/** Threaded comments, without replies; notes are not in the npm library (they came with ExcelApi 1.18). */
export class CommentsOf extends Collection<Comment> {
  readonly model: Model = bindCollection<CommentsOf>(this, commentsMembers);
  readonly workbook: Workbook;
  readonly sheet: Worksheet | undefined;

  constructor(workbook: Workbook, sheet?: Worksheet) {
    super();
    this.workbook = workbook;
    this.sheet = sheet;
  }

  items(): readonly Comment[] {
    return this.workbook.comments.filter(({ cell }) => !this.sheet || cell.sheet === this.sheet);
  }

  add(cell: Range, content: string, location: string): Comment {
    cell.sheet.protection.guardStructure(location);
    if (this.at(cell)) throw invalidOperation(location, "The cell already has a comment.");
    const comment = new Comment(cell, content, `{comment-${this.workbook.nextNumber()}}`);
    this.workbook.comments.push(comment);
    return comment;
  }

  at(cell: Range): Comment | undefined {
    return this.items().find((comment) => comment.cell.address === cell.address);
  }

  /** One cell, as a Range or as an address with its sheet. */
  cellOf(argument: Argument | undefined, location: string): Range {
    const range = asRange(argument) ?? this.#addressed(argument, location);
    if (range.area.rows !== 1 || range.area.columns !== 1) throw invalidArgument(location);
    return range;
  }

  protected goesBy(comment: Comment, key: string): boolean {
    return comment.id === key;
  }

  #addressed(argument: Argument | undefined, location: string): Range {
    if (typeof argument !== "string") throw invalidArgument(location);
    const { sheet, rest } = splitSheet(argument);
    const area = readArea(rest);
    const found = sheet === undefined ? this.sheet : this.workbook.worksheets.find(sheet);
    if (!area || !found) throw invalidArgument(location);
    return new Range(found, area, location);
  }
}

export class Comment implements HostObject {
  readonly model: Model = bind<Comment>(this, commentMembers);
  readonly cell: Range;
  readonly id: string;
  content: string;

  constructor(cell: Range, content: string, id: string) {
    this.cell = cell;
    this.content = content;
    this.id = id;
  }

  identity(): WireRecord {
    return { Id: this.id };
  }
}

function commentAt(comments: CommentsOf, args: Arguments): Comment | undefined {
  return comments.at(comments.cellOf(args.at(0), args.location));
}

const commentsMembers: Members<CommentsOf> = {
  type: "CommentCollection",
  finders: {
    Add: (comments, args) => comments.add(comments.cellOf(args.at(0), args.location), args.text(1), args.location),
    GetItemByCell: (comments, args) => {
      const comment = commentAt(comments, args);
      if (!comment) throw itemNotFound(args.location);
      return comment;
    },
  },
};

const commentMembers: Members<Comment> = {
  type: "Comment",
  properties: {
    Content: {
      get: ({ content }) => content,
      set: (comment, value) => {
        if (typeof value !== "string") throw invalidArgument("Comment.content");
        comment.content = value;
      },
    },
    Id: { get: ({ id }) => id },
  },
  finders: { GetLocation: ({ cell }) => cell.at({}) },
  commands: {
    Delete: (comment) => {
      const { comments } = comment.cell.sheet.workbook;
      comments.splice(comments.indexOf(comment), 1);
    },
  },
};
