// Fails when a file includes a header of a layer above its own, or Qt where Qt may not go.
// Usage: tst_layers MODEL_DIR LAYER... (lowest first; "+name" marks a layer that may use Qt)
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    namespace fs = std::filesystem;
    const std::vector<std::string> layers(argv + 2, argv + argc);
    const auto rank = [&](const std::string& name) {
        return std::find_if(layers.begin(), layers.end(),
                            [&](const auto& l) { return l == name || l == '+' + name; });
    };
    const std::regex include(R"re(^\s*#\s*include\s*[<"](?:(\w+)/)?([^>"]+)[>"])re");
    int files = 0, faults = 0;
    for (const auto& entry : fs::recursive_directory_iterator(argv[1])) {
        if (!entry.is_regular_file() || entry.path().extension() == ".txt")
            continue;
        ++files;
        const auto own = rank(fs::relative(entry.path(), argv[1]).begin()->string());
        bool known = own != layers.end();
        std::ifstream in(entry.path());
        std::smatch m;
        for (std::string line; known && std::getline(in, line);) {
            if (!std::regex_search(line, m, include))
                continue;
            const auto used = rank(m[1]);
            const bool upward = m[1] == "views" || m[1] == "app" || (used != layers.end() && used > own);
            const bool qt =
                own->front() != '+' && (m[2].str().front() == 'Q' || m[1].str().starts_with("Qt"));
            if (upward || qt)
                ++faults, std::cerr << entry.path().string() << ": " << line << '\n';
        }
        if (!known)
            ++faults, std::cerr << entry.path().string() << ": not in a known layer\n";
    }
    std::cout << files << " files, " << faults << " faults\n";
    return files > 0 && faults == 0 ? 0 : 1;
}
