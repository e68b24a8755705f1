import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { NomDeFonction } from "../fonctions.ts";

/** What a function counts in its log (`mesurer`), summed. */
export const countedBy = (fonction: NomDeFonction, metricName: string): Metric =>
  new Metric({ namespace: "SNE", metricName, dimensionsMap: { fonction }, statistic: "Sum" });
