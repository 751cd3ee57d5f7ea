// The model of a training run: its shape as a form, from the catalogue or from a config.json.
#pragma once

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

    QPushButton *m_catalogue, *m_paste; ///< owned by the form
};

} // namespace jw
