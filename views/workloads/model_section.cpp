#include "views/workloads/model_section.h"

#include <QPushButton>

#include <algorithm>

#include "catalogue/catalogue.h"
#include "domain/edit.h"
#include "views/common/panel.h"
#include "views/common/words.h"
#include "views/forms/catalogue_items.h"
#include "views/forms/entity_form.h"
#include "views/workloads/config_dialog.h"
#include "views/workloads/run_edits.h"

namespace jw {

ModelSection::ModelSection(PlanDocument& document, const Look& look, QWidget* parent)
    : RunSection(document, look, "inputs.arch", Begins::WithAField, parent),
      m_catalogue(addButton()),
      m_paste(addButton())
{
    connect(m_catalogue, &QPushButton::clicked, this, [this] { pickFromCatalogue(); });
    connect(m_paste, &QPushButton::clicked, this, [this] { pasteConfig(); });
    begin();
}

void ModelSection::retranslate()
{
    form().setTitle(tr("Shape of the model"));
    facts().setTitle(tr("Size and work"));
    name(*m_catalogue, tr("From the catalogue…"));
    name(*m_paste, tr("Paste config.json…"));
}

void ModelSection::refresh() { setWords(modelWords(*m_document.resolved(), workload())); }

bool ModelSection::trains() const
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, workload());
    return row && fieldValue(plan, row, "kind") == Value("training");
}

CataloguePicker& ModelSection::pickFromCatalogue()
{
    std::vector<CatalogueItem> items = modelItems(builtInCatalogue());
    if (trains())
        std::ranges::move(sampleModelItems(builtInCatalogue()), std::back_inserter(items));
    auto* picker = new CataloguePicker(m_look, tr("Model from the catalogue"), std::move(items), this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    const Value model =
        fieldValue(*m_document.resolved(), findRow(*m_document.resolved(), workload()), "inputs.model");
    if (const std::string* id = model.as<std::string>())
        picker->choose(QString::fromStdString(*id));
    connect(picker, &CataloguePicker::picked, this, [this](const QString& id) {
        const ModelRow* row = builtInCatalogue().findModel(id.toStdString());
        if (row && !wasDone(copyModel(m_document, workload(), *row)))
            emit refused();
    });
    picker->open();
    return *picker;
}

ConfigDialog& ModelSection::pasteConfig()
{
    auto* dialog = new ConfigDialog(m_look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->config())
            wasDone(copyConfig(m_document, workload(), *dialog->config()));
    });
    dialog->open();
    return *dialog;
}

void pickModelIn(EntityForm& form, ModelSection& section, std::function<std::string()> workload)
{
    const auto open = [&section, of = std::move(workload)] {
        section.setRow(of());
        section.pickFromCatalogue();
    };
    const auto words = [](const Value& value) {
        const std::string* id = value.as<std::string>();
        const ModelRow* row = id ? builtInCatalogue().findModel(*id) : nullptr;
        return row ? catalogueText(row->name) : QString::fromStdString(id ? *id : std::string());
    };
    form.setPicker("inputs.model", {ModelSection::tr("Choose…"), open, words});
}

} // namespace jw
