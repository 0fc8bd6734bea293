// Calls the monitor with the Java client that openapi-generator makes.
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.FastmonFilesApi;
import org.openapitools.client.api.LogsApi;
import org.openapitools.client.api.RunsApi;
import org.openapitools.client.api.StfFilesApi;
import org.openapitools.client.api.TfSlicesApi;
import org.openapitools.client.model.AppLogInput;
import org.openapitools.client.model.AppLogPage;
import org.openapitools.client.model.BadRequest;
import org.openapitools.client.model.FastMonFileInput;
import org.openapitools.client.model.Run;
import org.openapitools.client.model.RunInput;
import org.openapitools.client.model.RunPage;
import org.openapitools.client.model.RunPatch;
import org.openapitools.client.model.StfFileInput;
import org.openapitools.client.model.TFSlice;
import org.openapitools.client.model.TFSliceInput;

class OpenapiGenerator {
  public static void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient();
    client.setBasePath(System.getenv("SWF_MONITOR_URL"));
    client.setBearerToken(System.getenv("SWF_API_TOKEN"));
    RunsApi runs = new RunsApi(client);
    LogsApi logs = new LogsApi(client);

    RunInput start = RunInput.fromJson("{\"run_number\": 100010, \"start_time\": \"2026-08-07T14:00:00Z\"}");
    Run run = runs.createRun(start, null);
    run = runs.updateRun(run.getRunId(), null, RunPatch.fromJson("{\"end_time\": \"2026-08-07T15:00:00Z\"}"));
    System.out.println("run " + run.getRunNumber() + " ended " + run.getEndTime().getHour());

    RunPage page = runs.listRuns(1, null, null, null, null, null, null, null, null, null, null, null, null, null).getRunPage();
    System.out.println("runs " + page.getResults().size() + " of " + page.getCount());

    for (String level : List.of("20", "\"30\"")) {
      AppLogInput record = AppLogInput.fromJson("{\"app_name\": \"generated\", \"instance_name\": \"java\","
          + "\"timestamp\": \"2026-08-07T14:00:00Z\", \"levelname\": \"INFO\", \"message\": \"hello\","
          + "\"module\": \"m\", \"funcname\": \"f\", \"lineno\": 1, \"process\": 2,"
          + "\"thread\": 140203458717440, \"level\": " + level + "}");
      System.out.println("log " + logs.createLog(record).getLevel());
    }
    AppLogPage byNumber = list(logs, null);
    System.out.println("logs by number " + byNumber.getResults().size() + " of " + byNumber.getCount());
    AppLogPage byCursor = list(logs, "");
    System.out.println("logs by cursor " + byCursor.getResults().size() + (byCursor.getNext() == null ? "" : " and more"));

    new StfFilesApi(client).createStfFile(
        StfFileInput.fromJson("{\"stf_filename\": \"swf.1.stf\", \"run\": " + run.getRunId() + "}"), null);
    new FastmonFilesApi(client).createFastmonFile(
        FastMonFileInput.fromJson("{\"stf_file\": \"swf.1.stf\", \"tf_filename\": \"swf.1.tf\"}"), null);
    TFSlice slice = new TfSlicesApi(client).createTfSlice(TFSliceInput.fromJson(
        "{\"fastmon_file\": \"swf.1.tf\", \"slice_id\": 0, \"tf_first\": 0, \"tf_last\": 9, \"tf_count\": 10,"
        + "\"run_number\": 100010}"), null);
    System.out.println("slice " + slice.getSliceId() + " " + slice.getStatus());

    try {
      runs.createRun(start, null);
    } catch (ApiException error) {
      BadRequest refused = BadRequest.fromJson(error.getResponseBody());
      List<?> faults = (List<?>) refused.getAdditionalProperty("run_number");
      System.out.println("refused " + error.getCode() + " " + faults.get(0));
    }
  }

  private static AppLogPage list(LogsApi logs, String cursor) throws ApiException {
    return logs.listLogs(1, null, cursor, null, null, null, null, "java", null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null, null, null).getAppLogPage();
  }
}
