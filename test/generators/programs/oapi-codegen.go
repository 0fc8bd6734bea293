// Calls the monitor with the Go client that oapi-codegen makes.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	swf "example.org/team/swf"
)

// A body from its JSON: the types of what is sent take a number or a text, each with methods of its own.
func body[T any](text string) T {
	var value T
	must(0, json.Unmarshal([]byte(text), &value))
	return value
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	ctx := context.Background()
	client := must(swf.NewClientWithResponses(os.Getenv("SWF_MONITOR_URL"), swf.WithRequestEditorFn(
		func(_ context.Context, request *http.Request) error {
			request.Header.Set("Authorization", "Token "+os.Getenv("SWF_API_TOKEN"))
			return nil
		},
	)))

	start := body[swf.RunInput](`{"run_number": 100010, "start_time": "2026-08-07T14:00:00Z"}`)
	run := must(client.CreateRunWithResponse(ctx, nil, start)).JSON201
	patch := body[swf.RunPatch](`{"end_time": "2026-08-07T15:00:00Z"}`)
	run = must(client.UpdateRunWithResponse(ctx, run.RunId, nil, patch)).JSON200
	fmt.Println("run", run.RunNumber, "ended", run.EndTime.Hour())

	one := int32(1)
	page := must(must(client.ListRunsWithResponse(ctx, &swf.ListRunsParams{Limit: &one})).JSON200.AsRunPage())
	fmt.Println("runs", len(page.Results), "of", page.Count)

	for _, level := range []string{`20`, `"30"`} {
		record := body[swf.AppLogInput](`{"app_name": "generated", "instance_name": "go", "timestamp": "2026-08-07T14:00:00Z",
			"levelname": "INFO", "message": "hello", "module": "m", "funcname": "f", "lineno": 1, "process": 2,
			"thread": 140203458717440, "level": ` + level + `}`)
		fmt.Println("log", must(client.CreateLogWithResponse(ctx, record)).JSON201.Level)
	}
	instance, empty := "go", ""
	numbered := &swf.ListLogsParams{Limit: &one, InstanceName: &instance}
	byNumber := must(must(client.ListLogsWithResponse(ctx, numbered)).JSON200.AsAppLogPage())
	fmt.Println("logs by number", len(byNumber.Results), "of", *byNumber.Count)
	first := &swf.ListLogsParams{Limit: &one, InstanceName: &instance, Cursor: &empty}
	byCursor := must(must(client.ListLogsWithResponse(ctx, first)).JSON200.AsAppLogPage())
	if byCursor.Next != nil {
		fmt.Println("logs by cursor", len(byCursor.Results), "and more")
	}

	file := body[swf.StfFileInput](fmt.Sprintf(`{"stf_filename": "swf.1.stf", "run": %d}`, run.RunId))
	must(client.CreateStfFileWithResponse(ctx, nil, file))
	fastmon := body[swf.FastMonFileInput](`{"stf_file": "swf.1.stf", "tf_filename": "swf.1.tf"}`)
	must(client.CreateFastmonFileWithResponse(ctx, nil, fastmon))
	slice := must(client.CreateTfSliceWithResponse(ctx, nil, body[swf.TFSliceInput](
		`{"fastmon_file": "swf.1.tf", "slice_id": 0, "tf_first": 0, "tf_last": 9, "tf_count": 10, "run_number": 100010}`,
	))).JSON201
	fmt.Println("slice", slice.SliceId, slice.Status)

	again := must(client.CreateRunWithResponse(ctx, nil, start))
	if again.JSON400 != nil {
		faults := again.JSON400.AdditionalProperties
		fmt.Println("refused", again.StatusCode(), faults["run_number"][0])
	}
}
