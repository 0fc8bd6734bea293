"""Calls the monitor with the Python client that openapi-generator makes."""

import os

from openapi_client import ApiClient, ApiException, Configuration
from openapi_client.api import FastmonFilesApi, LogsApi, RunsApi, StfFilesApi, TfSlicesApi
from openapi_client.models import AppLogInput, FastMonFileInput, RunInput, RunPatch, StfFileInput, TFSliceInput

configuration = Configuration(host=os.environ["SWF_MONITOR_URL"], access_token=os.environ["SWF_API_TOKEN"])
client = ApiClient(configuration)
runs, logs = RunsApi(client), LogsApi(client)

run = runs.create_run(RunInput.from_dict({"run_number": 100010, "start_time": "2026-08-07T14:00:00Z"}))
run = runs.update_run(run.run_id, run_patch=RunPatch.from_dict({"end_time": "2026-08-07T15:00:00Z"}))
print("run", run.run_number, "ended", run.end_time.hour)

page = runs.list_runs(limit=1).actual_instance
print("runs", len(page.results), "of", page.count)

record = {
    "app_name": "generated", "instance_name": "python", "timestamp": "2026-08-07T14:00:00Z", "levelname": "INFO",
    "message": "hello", "module": "m", "funcname": "f", "lineno": 1, "process": 2, "thread": 140203458717440,
}
for level in (20, "30"):
    print("log", logs.create_log(AppLogInput.from_dict({**record, "level": level})).level)

by_number = logs.list_logs(limit=1, instance_name="python").actual_instance
print("logs by number", len(by_number.results), "of", by_number.count)
by_cursor = logs.list_logs(cursor="", limit=1, instance_name="python").actual_instance
print("logs by cursor", len(by_cursor.results), "and more" if by_cursor.next else "")

file = StfFilesApi(client).create_stf_file(StfFileInput.from_dict({"stf_filename": "swf.1.stf", "run": run.run_id}))
FastmonFilesApi(client).create_fastmon_file(
    FastMonFileInput.from_dict({"stf_file": file.stf_filename, "tf_filename": "swf.1.tf"})
)
tf_slice = TfSlicesApi(client).create_tf_slice(TFSliceInput.from_dict({
    "fastmon_file": "swf.1.tf", "slice_id": 0, "tf_first": 0, "tf_last": 9, "tf_count": 10, "run_number": 100010,
}))
print("slice", tf_slice.slice_id, tf_slice.status)

try:
    runs.create_run(RunInput.from_dict({"run_number": 100010, "start_time": "2026-08-07T14:00:00Z"}))
except ApiException as refused:
    print("refused", refused.status, refused.data.additional_properties["run_number"][0])
