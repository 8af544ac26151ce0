# newslint in a small image, run by nobody in particular: docker run --rm -v "$PWD:/work:ro" newslint check .
# git is there for what a change brings and for what it ignores.
FROM python:3.13-slim AS build
WORKDIR /build
COPY . .
RUN python -m venv /opt/newslint && /opt/newslint/bin/pip install --no-cache-dir --quiet .[fast]

FROM python:3.13-slim
RUN apt-get update -q && apt-get install -y -q --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/newslint /opt/newslint
RUN git config --system safe.directory /work && useradd --create-home --uid 10001 newslint
ENV PATH=/opt/newslint/bin:$PATH PYTHONDONTWRITEBYTECODE=1
USER newslint
WORKDIR /work
ENTRYPOINT ["newslint"]
CMD ["check", "."]
