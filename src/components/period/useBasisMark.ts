import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useBasis } from '../../stores/basis'
import { basisMark } from '../../words/periodWords'

/** Whether figures are as published or of today, to go with what leaves the page; empty where nothing was published. */
export function useBasisMark(): ComputedRef<string> {
  const { t } = useI18n()
  const basis = useBasis()
  return computed(() =>
    basis.publication
      ? basisMark(basis.publication.version, basis.isNow, (key, params) => t(key, params))
      : '',
  )
}
