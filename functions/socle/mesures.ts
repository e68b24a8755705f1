const ESPACE = "SNE";

/**
 * Counts for CloudWatch, in its embedded metric format: a line of the log that is a measure too. `details` are read in
 * the log alone. Numbers of files, never of a person.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function mesurer(
  fonction: string,
  mesures: Readonly<Record<string, number>>,
  maintenant: Date,
  details: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): void {
  const Metrics = Object.keys(mesures).map((Name) => ({ Name, Unit: "Count" }));
  const _aws = {
    Timestamp: maintenant.getTime(),
    CloudWatchMetrics: [{ Namespace: ESPACE, Dimensions: [["fonction"]], Metrics }],
  };
  process.stdout.write(`${JSON.stringify({ _aws, fonction, ...mesures, ...details })}\n`);
}
