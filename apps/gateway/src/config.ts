import { processEnvironment, readConfig } from "@hearth/service-kit/config";
import { filesEnvironment } from "@hearth/service-kit/files/environment";
import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

const Gateway = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535),
    PUBLIC_HOSTS: z.string().default("localhost,*.localhost"),
    /** The origin of files: another name of this door, that no page of ours has. */
    FILES_URL: z.url({ protocol: /^https?$/ }),
    WEB_DIST: z.string().min(1),
    DOOR_SECRET_FILE: z.string().min(1),
    HEARTH_TEST_META: flag,
    /** Addresses of our own proxies, by comma, that may say for whom they ask. */
    TRUSTED_PROXIES: z.string().default(""),
    NODE_ENV: z.string().default(""),
  })
  .transform((env) => ({
    port: env.PORT,
    publicHosts: listed(env.PUBLIC_HOSTS),
    filesUrl: new URL(env.FILES_URL).origin,
    webDist: env.WEB_DIST,
    doorSecretFile: env.DOOR_SECRET_FILE,
    trustedProxies: listed(env.TRUSTED_PROXIES),
    /** Never in production, whatever else is set. */
    testMeta: env.HEARTH_TEST_META && env.NODE_ENV !== "production",
  }));

const listed = (text: string) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);

/** All that this process reads of its environment. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env) => ({
  process: readConfig(processEnvironment, env),
  ...readConfig(Gateway, env),
  filesPlace: readConfig(filesEnvironment, env),
});
