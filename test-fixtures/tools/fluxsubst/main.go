// Applies the variable substitution of Flux to every manifest below a folder, as a Kustomization with spec.postBuild does, and
// prints what it changes or cannot read. An object that opts out is left alone. Exit code 1 when there was any.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fluxcd/pkg/envsubst"
	"sigs.k8s.io/yaml"
)

const substitute = "kustomize.toolkit.fluxcd.io/substitute"

type object struct {
	Metadata struct {
		Annotations map[string]string `json:"annotations"`
		Labels      map[string]string `json:"labels"`
	} `json:"metadata"`
}

func main() {
	read, changed := 0, 0
	err := filepath.WalkDir(os.Args[1], func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".yaml") {
			return err
		}
		read++
		finding, err := judge(path)
		if finding != "" {
			changed++
			fmt.Printf("%s: %s\n", path, finding)
		}
		return err
	})
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	fmt.Printf("%d manifests\n", read)
	if changed > 0 {
		os.Exit(1)
	}
}

func judge(path string) (string, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	var parsed object
	if err := yaml.Unmarshal(content, &parsed); err != nil {
		return "", err
	}
	if parsed.Metadata.Annotations[substitute] == "disabled" || parsed.Metadata.Labels[substitute] == "disabled" {
		return "", nil
	}
	// One variable is enough: without any, Flux substitutes nothing. It reads the object, so comments are not there.
	asJSON, err := yaml.YAMLToJSON(content)
	if err != nil {
		return "", err
	}
	plain, err := yaml.JSONToYAML(asJSON)
	if err != nil {
		return "", err
	}
	after, err := envsubst.Eval(string(plain), func(name string) (string, bool) {
		return map[string]string{"cluster": "one"}[name], true
	})
	if err != nil {
		return err.Error(), nil
	}
	if after != string(plain) {
		return "is changed", nil
	}
	return "", nil
}
