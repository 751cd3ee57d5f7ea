// Asks how a training run begins: which model, how many tokens, on which machines, where.
#pragma once

#include "advisor/run_start.h"
#include "views/start/start_dialog.h"

namespace jw {

class RunStartDialog final : public StartDialog {
    Q_OBJECT

public:
    explicit RunStartDialog(const Look& look, QWidget* parent = nullptr);

private:
    [[nodiscard]] Value shown() const override;
    [[nodiscard]] Value defaults() const override { return toValue(RunStart()); }
    [[nodiscard]] std::vector<CatalogueItem> items(std::string_view key) const override;
    [[nodiscard]] Row row(std::string_view key) const override;
    [[nodiscard]] QString sourceText(const FieldInfo& info) const override;
    [[nodiscard]] QString searching() const override;
    [[nodiscard]] std::function<Result<Plan>()> beginning() const override;

    RunStart m_given; ///< tokens and nodes only as typed
};

} // namespace jw
