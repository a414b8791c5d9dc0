import { expect, test } from "vitest";
import { loadConfig } from "./config.ts";

const environment = {
  HEALTH_PORT: "8416",
  NATS_URL: "nats://127.0.0.1:8402",
  ACTOR_KEYS_FILE: "run/keys/actors.json",
  SIGNING_KEY_FILE: "run/keys/media.json",
  MEDIA_NODE_NAME: "media-1",
  MEDIA_PORT: "8440",
  MEDIA_JOURNAL_DIR: "run/data/media-1",
};

test("one worker on the loopback is what nobody has to ask for", () => {
  const { name, workers } = loadConfig(environment);
  expect(name).toBe("media-1");
  expect(workers).toMatchObject({ count: 1, ip: "127.0.0.1", port: 8440 });
});

test("an environment that can't be right stops the process, and names what is wrong", () => {
  expect(() => loadConfig({ ...environment, MEDIA_PORT: "http" })).toThrow("MEDIA_PORT");
  expect(() => loadConfig({ ...environment, MEDIA_JOURNAL_DIR: undefined })).toThrow(
    "MEDIA_JOURNAL_DIR",
  );
});
