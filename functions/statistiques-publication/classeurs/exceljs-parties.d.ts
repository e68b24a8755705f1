// what exceljs writes in a workbook that it holds whole, and does not stream
declare module "exceljs/lib/xlsx/xform/table/table-xform.js" {
  type Table = {
    id: number;
    name: string;
    tableRef: string;
    autoFilterRef: string;
    headerRow: true;
    columns: { name: string }[];
    style: Record<string, never>;
  };
  class TableXform {
    prepare(table: Table, options: object): void;
    toXml(table: Table): string;
  }
  export = TableXform;
}

declare module "exceljs/lib/xlsx/xform/core/content-types-xform.js" {
  type Contenu = {
    worksheets: readonly { id: number }[];
    sharedStrings: { count: number };
    commentRefs: readonly never[];
    tables: readonly { target: string }[];
  };
  class ContentTypesXform {
    toXml(contenu: Contenu): string;
  }
  export = ContentTypesXform;
}
