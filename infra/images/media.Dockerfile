# A media node, with a worker built from the npm package's own source.
FROM node:24-bookworm-slim AS packages
RUN npm install --global pnpm@12.21.0 --ignore-scripts
WORKDIR /hearth
COPY . .
ENV PRISMA_SCHEMA_ENGINE_BINARY=/bin/true pnpm_config_pm_on_fail=ignore
RUN pnpm install --frozen-lockfile --filter "@hearth/sessions..."

FROM packages AS worker
RUN apt-get update && apt-get install -y --no-install-recommends \
  meson ninja-build pkg-config g++ make dpkg-dev libuv1-dev libssl-dev libsrtp2-dev flatbuffers-compiler \
  libflatbuffers-dev libabsl-dev libboost1.81-dev libjemalloc-dev
RUN bash infra/mediasoup-worker/build-worker.sh services/sessions/node_modules/mediasoup /mediasoup-worker

FROM node:24-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libuv1 libssl3 libjemalloc2 && rm -rf /var/lib/apt/lists/*
WORKDIR /hearth
COPY --from=packages /hearth /hearth
COPY --from=worker /mediasoup-worker /usr/local/bin/mediasoup-worker
ENV NODE_ENV=production
USER node
CMD ["node", "--disable-warning=ExperimentalWarning", "services/sessions/src/media/media-node.ts"]
