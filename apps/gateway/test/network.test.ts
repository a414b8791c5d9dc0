import { expect, test } from "vitest";
import { prefixOf } from "../src/http/network.ts";

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:1:ab12:1:2:3:4", "2001:db8:1:ab00::/56"],
  ["2001:db8::1", "2001:db8:0:0::/56"],
  ["::1", "0:0:0:0::/56"],
])("of %s only the network is kept", (address, network) => {
  expect(prefixOf(address)).toBe(network);
});
