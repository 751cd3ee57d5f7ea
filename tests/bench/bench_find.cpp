// How long Ctrl+K looks among the fields of a large plan.
#include <QApplication>
#include <QLineEdit>

#include "bench.h"
#include "domain/tables.h"
#include "views/common/look.h"
#include "views/forms/findable_fields.h"

namespace jw::bench {
namespace {

std::vector<Findable> fieldsOf(const Plan& plan)
{
    std::vector<Findable> all;
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.hasUid && at < table.size(plan); ++at)
            std::ranges::move(findableFields(plan, {&table, at}, [](const QString&) {}),
                              std::back_inserter(all));
    return all;
}

} // namespace

void measureFind(QApplication& app)
{
    Look look(app);
    QWidget window;
    CommandPalette palette(look, &window);
    std::vector<Findable> fields = fieldsOf(benchPlan(400, 3));
    const std::string count = std::to_string(fields.size()) + " fields, ";
    palette.open(std::move(fields));
    auto* line = palette.findChild<QLineEdit*>();
    const auto find = [&](const char* what, const QString& text) { // until the list is painted
        std::vector<double> times;
        for (std::size_t i = 0; i < rounds; ++i) {
            line->clear();
            const auto start = std::chrono::steady_clock::now();
            line->setText(text);
            palette.repaint();
            times.push_back(msSince(start));
        }
        print({count + what, median(std::move(times)), "ms", 30.0});
    };
    find("found by name", QStringLiteral("electricity price oslo"));
    find("found by unit", QStringLiteral("$/kwh oslo"));
    find("found by path", QStringLiteral("sites/oslo/price_per_kwh"));
}

} // namespace jw::bench
