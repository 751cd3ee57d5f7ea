// Other results of the form of measures are picked from a list, by their names.
#include <QLineEdit>

#include <algorithm>
#include <cmath>

#include "domain/paths.h"
#include "engine/plan_results.h"
#include "engine/result_paths.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/measure_form.h"

namespace jw {

CataloguePicker& MeasureForm::pick()
{
    std::vector<CatalogueItem> items;
    const auto results = m_plan ? middleResults(*m_plan) : Result<PlanResults<double>>(fail(Error{}));
    const auto addBelow = [&](const std::string& head, const std::string& id, const QString& of) {
        for (const auto& cell : resultCells(*results, head))
            if (std::isfinite(cell.base))
                items.push_back({.id = toQt(id + cell.path.substr(head.size())),
                                 .name = termText(cell.field->term.name),
                                 .kind = of,
                                 .figures = shownFigure(cell.base, *cell.field, *m_plan).text()});
    };
    if (results) {
        addBelow("total/", "total/", tr("Whole plan"));
        for (const auto& work : results->workloads)
            addBelow(workloadHead(work.name), "workloads/" + work.uid + '/', toQt(work.name));
    }
    CataloguePicker& picker = CataloguePicker::ask(m_look, tr("Result that may be limited"), items, this);
    connect(&picker, &CataloguePicker::picked, this, [this](const QString& id) { add(id.toStdString()); });
    return picker;
}

void MeasureForm::add(const std::string& path)
{
    if (std::ranges::find(m_lines, path, &Line::name) != m_lines.end())
        return;
    const auto measure = measureOf(*m_plan, {}, path);
    if (!measure)
        return;
    addLine(path, *measure->info);
    fillAims();
    showLines();
    m_lines.back().limit->input().setFocus();
    emit changed();
}

} // namespace jw
