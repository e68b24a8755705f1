import { GetObjectTaggingCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demarrerSysteme, type Systeme } from "../engines.ts";

const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR"}-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;
const Bucket = "snedonnees-dev-piecesbucket218bf3fa";

let systeme: Systeme;
let s3: S3Client;

beforeAll(async () => {
  systeme = await demarrerSysteme({ date: "2026-11-24" });
  s3 = systeme.surHorloge(new S3Client({ ...systeme.exploitant, forcePathStyle: true }));
});
afterAll(() => systeme.arreter());

it.each([
  ["une pièce saine", "%PDF-1.7 ordinaire", { scanResultStatus: "NO_THREATS_FOUND", threats: null }],
  [
    "un EICAR caché dans une pièce",
    `%PDF-1.7 ${eicar} fin`,
    { scanResultStatus: "THREATS_FOUND", threats: [{ name: expect.stringContaining("EICAR") }] },
  ],
])("%s reçoit son verdict, sur le bus et sur l’objet", async (Key, Body, scanResultDetails) => {
  const verdicts = systeme.bus.hold(({ source }) => source === "aws.guardduty");
  const { VersionId, ETag = "" } = await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  await systeme.ecouler();
  const s3ObjectDetails = { bucketName: Bucket, objectKey: Key, versionId: VersionId, eTag: JSON.parse(ETag) };
  expect(verdicts.events).toMatchObject([
    {
      "detail-type": "GuardDuty Malware Protection Object Scan Result",
      detail: { scanStatus: "COMPLETED", resourceType: "S3_OBJECT", s3ObjectDetails, scanResultDetails },
    },
  ]);
  verdicts.release();
  const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket, Key }));
  expect(TagSet).toEqual([{ Key: "GuardDutyMalwareScanStatus", Value: scanResultDetails.scanResultStatus }]);
});
