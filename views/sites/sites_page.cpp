#include "views/sites/sites_page.h"

#include <QCoreApplication>
#include <QPushButton>

#include "catalogue/copy_in.h"
#include "document/field_entries.h"
#include "document/plan_edits.h"
#include "views/forms/catalogue_items.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/entity_form.h"
#include "views/forms/rows_page.h"
#include "views/forms/table_view.h"

namespace jw {
namespace {

Members anyTimeBand()
{
    return {
        {"months", 4095.0}, {"days", 127.0}, {"hour_from", 0.0}, {"hour_to", 24.0}, {"price_per_kwh", 0.08}};
}

std::function<std::optional<Members>(const Plan&, const std::string&)> always(Members given)
{
    return [given = std::move(given)](const Plan&, const std::string& uid) {
        return uid.empty() ? std::optional<Members>() : given;
    };
}

RowsPageSpec spec()
{
    RowsPageSpec s;
    s.title = QT_TRANSLATE_NOOP("jw::RowsPage", "Sites");
    s.line = QT_TRANSLATE_NOOP("jw::RowsPage", "What a place adds: PUE, electricity price, carbon and water");
    s.empty = QT_TRANSLATE_NOOP("jw::RowsPage",
                                "A site says what a kilowatt-hour costs and emits; there is none yet.");
    s.example = QT_TRANSLATE_NOOP("jw::RowsPage", "Open an example: one PC for a week");
    s.sample = "rtx4090-week";
    s.shape.table = Site::table;
    s.shape.columns = {"name",          "region_id",   "pue", "price_per_kwh", "grid_carbon_g_per_kwh",
                       "wue_l_per_kwh", "power_cap_kw"};
    s.actions = {{QT_TRANSLATE_NOOP("jw::RowsPage", "Add site"),
                  [](PlanDocument& d) { return addRow(d, Site::table); }}};
    TableShape tariffs{.table = std::string(Tariff::table),
                       .columns = {"name", "enabled", "demand_per_kw_month", "fixed_per_month", "escalation"},
                       .filterField = "site"};
    TableShape lines{
        .table = std::string(CostLine::table),
        .columns = {"name", "kind", "inputs.amount", "inputs.per", "inputs.count", "inputs.escalation"},
        .filterField = "owner_uid"};
    s.related = {
        {QT_TRANSLATE_NOOP("jw::RowsPage", "Tariffs"), QT_TRANSLATE_NOOP("jw::RowsPage", "Add tariff"),
         tariffs, always({{"bands", Items{anyTimeBand()}}})},
        {QT_TRANSLATE_NOOP("jw::RowsPage", "Cost lines"), QT_TRANSLATE_NOOP("jw::RowsPage", "Add cost line"),
         lines, always({{"kind", "facility"}, {"inputs", Members{{"amount", 0.0}, {"per", "year"}}}})}};
    return s;
}

void pickRegion(PlanDocument& document, const Look& look, RowsPage& page)
{
    const QString title = QCoreApplication::translate("jw::RowsPage", "Fill the site from a region");
    auto* picker = new CataloguePicker(look, title, regionItems(builtInCatalogue()), &page);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(picker, &CataloguePicker::picked, &page, [&document, &page](const QString& id) {
        const RegionRow* row = builtInCatalogue().findRegion(id.toStdString());
        const std::string site = page.rows().currentUid();
        if (!row || site.empty())
            return;
        const Plan& plan = *document.plan();
        const EditText text{JW_TERM("jw::EditText", "Fill %1 from %2"),
                            {{rowTitle(plan, findRow(plan, site))}, {row->name}}};
        page.tell(
            setFields(document, text, entriesFor(site, copiedFields(*row, plan.settings.usdRate.value))));
    });
    picker->open();
}

} // namespace

RowsPage* makeSitesPage(PlanDocument& document, const Look& look, QWidget* parent)
{
    auto* page = new RowsPage(document, look, spec(), parent);
    auto* fill = new QPushButton(page);
    page->addFormButton(fill, QT_TRANSLATE_NOOP("jw::RowsPage", "Fill from region…"));
    QObject::connect(fill, &QPushButton::clicked, page,
                     [&document, &look, page] { pickRegion(document, look, *page); });
    return page;
}

} // namespace jw
