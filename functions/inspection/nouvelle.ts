import * as z from "zod/mini";

const depot = z.object({
  "detail-type": z.literal("Object Created"),
  detail: z.object({ object: z.object({ key: z.string(), "version-id": z.string() }) }),
});

/** https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html */
const examen = z.object({
  "detail-type": z.literal("GuardDuty Malware Protection Object Scan Result"),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }),
  }),
});

/** Put in the queue by the sweep. */
const relance = z.object({
  "detail-type": z.literal("Piece A Revoir"),
  detail: z.object({ dossier: z.string(), pieceId: z.string() }),
});

/** What comes to the queue: from S3 and GuardDuty by the bus, from the sweep directly. */
export const nouvelle = z.discriminatedUnion("detail-type", [depot, examen, relance]);
export type Nouvelle = z.infer<typeof nouvelle>;
export type Depot = z.infer<typeof depot>;
export type Examen = z.infer<typeof examen>;
export type Relance = z.infer<typeof relance>;

/** A key of S3 comes encoded as in a form: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
const FORME = /^(?<dossier>[\w-]+)\/(?<pieceId>[\w-]+)\/(?<fichierId>\d{2})$/u;

/** The file of a piece that a key names; nothing for what is drawn from it, or is not ours. */
export function lieuDe(cle: string): { dossier: string; pieceId: string; fichierId: string } | undefined {
  const { dossier, pieceId, fichierId } = FORME.exec(cle)?.groups ?? {};
  return dossier && pieceId && fichierId ? { dossier, pieceId, fichierId } : undefined;
}
