#include "views/workloads/workloads_page.h"

#include <QCoreApplication>

#include <algorithm>

#include "document/plan_edits.h"
#include "views/forms/rows_page.h"

namespace jw {
namespace {

/// A workload at the plan's first site, which is made in the same step where there is none.
Result<std::string> addWorkload(PlanDocument& document, const char* name, Members given)
{
    std::string uid;
    const EditText text{JW_TERM("jw::EditText", "Add workload %1"), {{name}}};
    const auto done = document.edit(text, [&](Plan& plan) -> Result<void> {
        if (plan.sites.empty())
            if (const auto site = insertRow(plan, Site::table, {}); !site)
                return fail(site.error());
        given.insert_or_assign("site", plan.sites.front().uid);
        given.insert_or_assign("name", freeName(plan, Workload::table, name));
        return insertRow(plan, Workload::table, given).map([&](std::string made) { uid = std::move(made); });
    });
    if (!done)
        return fail(done.error());
    return uid;
}

RowsAction action(const char* text, const char* name, const Members& given)
{
    return {text, [=](PlanDocument& document) { return addWorkload(document, name, given); }};
}

/// The first group that this workload does not use yet, with what of it is free for continuous work.
std::optional<Members> nextAssignment(const Plan& plan, const std::string& workload)
{
    for (const NodeGroup& group : plan.groups) {
        double free = 1.0;
        bool used = false;
        for (const Assignment& a : plan.assignments)
            if (a.group == group.uid) {
                used = used || a.workload == workload;
                free -= a.enabled ? a.share.value : 0.0;
            }
        if (!used && !workload.empty())
            return Members{{"group", group.uid}, {"share", std::max(0.0, free)}};
    }
    return std::nullopt;
}

/// Starting figures are assumptions: a service of 0.3 Wh a query, a kilowatt for a week, 100,000
/// TFLOPS-hours.
std::vector<RowsAction> actions()
{
    return {
        action(
            QT_TRANSLATE_NOOP("jw::RowsPage", "Add service by query"), "Service",
            {{"kind", "per_query"},
             {"basis", "continuous"},
             {"inputs", Members{{"wh_per_query", 0.3}, {"queries_per_user_day", 10.0}, {"users", 1000.0}}}}),
        action(
            QT_TRANSLATE_NOOP("jw::RowsPage", "Add direct power"), "Power",
            {{"kind", "direct"}, {"basis", "once"}, {"hours", 168.0}, {"inputs", Members{{"unit_kw", 1.0}}}}),
        action(
            QT_TRANSLATE_NOOP("jw::RowsPage", "Add given work"), "Work",
            {{"kind", "given_work"},
             {"basis", "once"},
             {"inputs",
              Members{{"work_tflop", 3.6e8}, {"tflops", 989.0}, {"utilization", 0.4}, {"power_kw", 0.7}}}}),
        action(QT_TRANSLATE_NOOP("jw::RowsPage", "Add training run"), "Training",
               {{"kind", "training"},
                {"basis", "once"},
                {"inputs", Members{{"gpu_hours", 100000.0}, {"gpus", 1024.0}, {"gpu_kw", 0.7}}}})};
}

RowsPageSpec spec()
{
    RowsPageSpec s;
    s.title = QT_TRANSLATE_NOOP("jw::RowsPage", "Workloads");
    s.line =
        QT_TRANSLATE_NOOP("jw::RowsPage", "What is to be done: a run of some hours, or work all year round");
    s.empty = QT_TRANSLATE_NOOP("jw::RowsPage", "A workload is what energy is spent on; there is none yet.");
    s.example = QT_TRANSLATE_NOOP("jw::RowsPage", "Open an example: a chatbot for a billion people");
    s.sample = "chatbot-billion";
    s.shape.table = Workload::table;
    s.shape.columns = {"name", "kind", "basis", "hours", "site", "enabled"};
    s.actions = actions();
    TableShape machines{.table = std::string(Assignment::table),
                        .columns = {"group", "share", "utilization", "enabled"},
                        .filterField = "workload"};
    TableShape lines{
        .table = std::string(CostLine::table),
        .columns = {"name", "kind", "inputs.amount", "inputs.per", "inputs.count", "inputs.escalation"},
        .filterField = "owner_uid"};
    const auto line = [](const Plan&, const std::string& uid) {
        return uid.empty()
                   ? std::optional<Members>()
                   : Members{{"kind", "staff"}, {"inputs", Members{{"amount", 0.0}, {"per", "year"}}}};
    };
    s.related = {{QT_TRANSLATE_NOOP("jw::RowsPage", "Machines"),
                  QT_TRANSLATE_NOOP("jw::RowsPage", "Assign a group"), machines, &nextAssignment},
                 {QT_TRANSLATE_NOOP("jw::RowsPage", "Cost lines"),
                  QT_TRANSLATE_NOOP("jw::RowsPage", "Add cost line"), lines, line}};
    return s;
}

} // namespace

RowsPage* makeWorkloadsPage(PlanDocument& document, const Look& look, QWidget* parent)
{
    return new RowsPage(document, look, spec(), parent);
}

} // namespace jw
