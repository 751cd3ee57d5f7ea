// The model of a training run or a service: its shape as a form, from the catalogue or from a config.json.
#pragma once

#include <functional>

#include "views/workloads/run_section.h"

namespace jw {

class CataloguePicker;
class ConfigDialog;

class ModelSection final : public RunSection {
    Q_OBJECT

public:
    ModelSection(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    CataloguePicker& pickFromCatalogue();
    ConfigDialog& pasteConfig();

signals:
    void refused(); ///< a model of the catalogue; the section says why

private:
    void retranslate() override;
    void refresh() override;
    [[nodiscard]] bool trains() const; ///< else it serves

    QPushButton *m_catalogue, *m_paste; ///< owned by the form
};

/// Has the field "inputs.model" of a form take its model from the catalogue with all that it says; its id is
/// for files. `workload` says whose model.
void pickModelIn(EntityForm& form, ModelSection& section, std::function<std::string()> workload);

} // namespace jw
