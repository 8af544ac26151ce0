"""Where parts are worked on, one module each: processes of this machine, Dask or Spark; imported when asked for.

``run(parts, work, jobs, ...)`` yields what came of each part as it is done, in any order.
"""
