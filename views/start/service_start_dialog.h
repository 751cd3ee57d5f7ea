// Asks how a service begins: which model, what is asked of it and promised, on which machines, where.
#pragma once

#include "advisor/service_start.h"
#include "views/start/start_dialog.h"

namespace jw {

class ServiceStartDialog final : public StartDialog {
    Q_OBJECT

public:
    explicit ServiceStartDialog(const Look& look, QWidget* parent = nullptr);

private:
    [[nodiscard]] Value shown() const override { return toValue(m_given); }
    [[nodiscard]] Value defaults() const override { return toValue(ServiceStart()); }
    [[nodiscard]] std::vector<CatalogueItem> items(std::string_view key) const override;
    [[nodiscard]] Row row(std::string_view key) const override;
    [[nodiscard]] QString sourceText(const FieldInfo& info) const override;
    void takeDefault(const FieldInfo& info) override;
    [[nodiscard]] QString searching() const override;
    [[nodiscard]] std::function<Result<Plan>()> beginning() const override;

    ServiceStart m_given;
};

} // namespace jw
