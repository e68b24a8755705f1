// the writer alone: the rest of the library reads workbooks, and weighs more than the function that would carry it
declare module "exceljs/lib/stream/xlsx/workbook-writer.js" {
  import type exceljs from "exceljs";

  const WorkbookWriter: typeof exceljs.stream.xlsx.WorkbookWriter;
  export = WorkbookWriter;
}
