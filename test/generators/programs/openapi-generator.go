// Calls the monitor with the Go client that openapi-generator makes.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	swf "example.org/team/swf"
)

// A body from its JSON: the types of what is sent take a number or a text, each with a field of its own.
func body[T any](text string) T {
	var value T
	must(0, nil, json.Unmarshal([]byte(text), &value))
	return value
}

func must[T any](value T, _ any, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	configuration := swf.NewConfiguration()
	configuration.Servers = swf.ServerConfigurations{{URL: os.Getenv("SWF_MONITOR_URL")}}
	client := swf.NewAPIClient(configuration)
	ctx := context.WithValue(context.Background(), swf.ContextAccessToken, os.Getenv("SWF_API_TOKEN"))

	start := `{"run_number": 100010, "start_time": "2026-08-07T14:00:00Z"}`
	run := must(client.RunsAPI.CreateRun(ctx).RunInput(body[swf.RunInput](start)).Execute())
	patch := body[swf.RunPatch](`{"end_time": "2026-08-07T15:00:00Z"}`)
	run = must(client.RunsAPI.UpdateRun(ctx, run.RunId).RunPatch(patch).Execute())
	fmt.Println("run", run.RunNumber, "ended", run.EndTime.Get().Hour())

	page := must(client.RunsAPI.ListRuns(ctx).Limit(1).Execute()).RunPage
	fmt.Println("runs", len(page.Results), "of", page.Count)

	for _, level := range []string{`20`, `"30"`} {
		record := body[swf.AppLogInput](`{"app_name": "generated", "instance_name": "go", "timestamp": "2026-08-07T14:00:00Z",
			"levelname": "INFO", "message": "hello", "module": "m", "funcname": "f", "lineno": 1, "process": 2,
			"thread": 140203458717440, "level": ` + level + `}`)
		fmt.Println("log", must(client.LogsAPI.CreateLog(ctx).AppLogInput(record).Execute()).Level)
	}
	byNumber := must(client.LogsAPI.ListLogs(ctx).Limit(1).InstanceName("go").Execute()).AppLogPage
	fmt.Println("logs by number", len(byNumber.Results), "of", byNumber.GetCount())
	byCursor := must(client.LogsAPI.ListLogs(ctx).Cursor("").Limit(1).InstanceName("go").Execute()).AppLogPage
	if byCursor.Next.Get() != nil {
		fmt.Println("logs by cursor", len(byCursor.Results), "and more")
	}

	file := body[swf.StfFileInput](fmt.Sprintf(`{"stf_filename": "swf.1.stf", "run": %d}`, run.RunId))
	must(client.StfFilesAPI.CreateStfFile(ctx).StfFileInput(file).Execute())
	fastmon := body[swf.FastMonFileInput](`{"stf_file": "swf.1.stf", "tf_filename": "swf.1.tf"}`)
	must(client.FastmonFilesAPI.CreateFastmonFile(ctx).FastMonFileInput(fastmon).Execute())
	slice := must(client.TfSlicesAPI.CreateTfSlice(ctx).TFSliceInput(body[swf.TFSliceInput](
		`{"fastmon_file": "swf.1.tf", "slice_id": 0, "tf_first": 0, "tf_last": 9, "tf_count": 10, "run_number": 100010}`,
	)).Execute())
	fmt.Println("slice", slice.SliceId, slice.Status)

	_, response, err := client.RunsAPI.CreateRun(ctx).RunInput(body[swf.RunInput](start)).Execute()
	var refused *swf.GenericOpenAPIError
	if errors.As(err, &refused) {
		faults := refused.Model().(swf.BadRequest).AdditionalProperties
		fmt.Println("refused", response.StatusCode, faults["run_number"].([]any)[0])
	}
}
